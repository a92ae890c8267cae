import { ANSWER_THRESHOLD } from '../../search/ranking/confidence.ts';
import { isSamePassage, passageKeyOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { PartCandidates } from './part-candidates.ts';

/**
 * How far below the score of each part's best passage one passage that answers all parts precedes
 * them. Of compared things it says more than two passages do, so that it may match slightly worse; of
 * several questions it has to answer each best.
 */
const COMMON_SCORE_GAP = { comparison: 1.5, parts: 0 } as const;

/** The passage that was chosen for some parts. */
export interface Choice {
  readonly hit: Hit;
  /** Indexes of the parts. */
  readonly parts: readonly number[];
  /** The probability that it answers, the lowest among its parts. */
  readonly confidence: number;
}

/** The passage that answers all parts well enough, if any, and the best one of each part. */
export function choosePassages(
  candidates: readonly PartCandidates[],
  kind: 'comparison' | 'parts',
): readonly Choice[] {
  const areSeparate = candidates.some(({ hasOwnPassage }) => hasOwnPassage);
  const common = areSeparate ? undefined : commonHit(candidates, kind);
  const single: Choice[] = [];
  for (const [part, found] of candidates.entries()) {
    const before = statedBefore(found, single);
    if (before) {
      single.push({ ...before, parts: [part], confidence: BESIDE_FACTOR * before.confidence });
      continue;
    }
    const { answering, hasOwnPassage } = found;
    const isNew = (hit: Hit) => !single.some((choice) => isSamePassage(choice.hit, hit));
    const hit = (hasOwnPassage ? answering.find(isNew) : undefined) ?? answering[0];
    if (hit)
      single.push({
        hit,
        parts: [part],
        confidence: candidates[part]?.confidence ?? hit.confidence,
      });
  }
  return common ? [common, ...single.filter(({ hit }) => !isSamePassage(hit, common.hit))] : single;
}

/** The factor for a date that stands beside what an earlier part found. */
const BESIDE_FACTOR = 0.85;

/**
 * The passage of an earlier part that states what a later one asks for: "and when does it start" is
 * told by the date beside what the first part found, unless its article tells it elsewhere.
 */
function statedBefore(
  { answering, own, isStatedIn }: PartCandidates,
  earlier: readonly Choice[],
): Choice | undefined {
  const [best] = answering;
  return earlier.find(
    ({ hit }) =>
      isStatedIn?.(hit) &&
      best?.article.id !== hit.article.id &&
      own.some((one) => isSamePassage(one, hit)),
  );
}

/**
 * The passage that answers all parts. Each part bears the others out: its confidence is their mean.
 */
function commonHit(
  candidates: readonly PartCandidates[],
  kind: 'comparison' | 'parts',
): Choice | undefined {
  const [first, ...others] = candidates;
  const found = first?.own.flatMap((hit) => {
    const alike = others.map(({ own }) => own.find((other) => isSamePassage(hit, other)));
    const hits = [hit, ...alike].filter((one) => one !== undefined);
    const isNearBest = hits.every(
      ({ score }, at) => score >= (candidates[at]?.own[0]?.score ?? 0) - COMMON_SCORE_GAP[kind],
    );
    return hits.length === candidates.length && isNearBest ? [hits] : [];
  });
  const [best] = (found ?? []).toSorted((one, other) => scoreOf(other) - scoreOf(one));
  const [hit] = best ?? [];
  if (!best || !hit) return undefined;
  const confidences = best.map(({ confidence }) => confidence);
  const confidence = confidences.reduce((sum, one) => sum + one, 0) / confidences.length;
  return confidence < ANSWER_THRESHOLD
    ? undefined
    : { hit, parts: candidates.map((_, at) => at), confidence };
}

function scoreOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, { score }) => sum + score, 0);
}

/** Hits of several rankings by their place in them, each passage once. */
export function interleave(rankings: readonly (readonly Hit[])[]): readonly Hit[] {
  const longest = Math.max(0, ...rankings.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, at) =>
    rankings.flatMap((hits) => hits[at] ?? []),
  ).flat();
  const byPassage = new Map<string, Hit>();
  for (const hit of all) {
    const key = passageKeyOf(hit);
    if (!byPassage.has(key)) byPassage.set(key, hit);
  }
  return [...byPassage.values()];
}
