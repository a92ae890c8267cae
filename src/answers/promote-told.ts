import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { isSamePassage } from '../search/ranking/hit-text.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { statingFirst } from './sufficiency/apply-constraints.ts';
import { otherSide } from './sufficiency/other-side.ts';
import { reasonFirst, type WithReason } from './sufficiency/reason-beside.ts';
import type { ConstraintContext } from './sufficiency/slot-constraint.ts';

/** The passages of a ranking, in the order in which they may answer. */
export interface Candidates {
  /** Those that may answer: the one that tells what is asked for first, its other side second. */
  readonly of: readonly Hit[];
  /** The same in the order of their scores. */
  readonly belonging: readonly Hit[];
  readonly told: WithReason;
  /** The passage that says the other of what the first says, where one does. */
  readonly beside: Hit | undefined;
  /** Those outside the question's period. */
  readonly outside: readonly Hit[];
}

interface PromotionOptions {
  /** What belongs to the period that the question limits itself to. */
  readonly limits?: { belongs(article: Article, passage: Span): boolean } | undefined;
  /** Of a ranking by date, in which nothing is moved. */
  readonly ordered?: object | undefined;
}

/** Moves to the front what tells the question's answer, where the best passage only shares its words. */
export function promote(
  context: ConstraintContext,
  { limits, ordered }: PromotionOptions,
): Candidates {
  const { of: belonging = [], outside = [] } = Object.groupBy(
    context.hits,
    ({ article, passage }) => (!limits || limits.belongs(article, passage) ? 'of' : 'outside'),
  );
  const first = ordered ? belonging : statingFirst(belonging, context);
  const told = reasonFirst(first, context.hits);
  const beside = ordered ? undefined : otherSide(told.hits, context);
  const of = beside ? secondOf(told.hits, beside) : told.hits;
  const isLeading = (hit: Hit) => of.slice(0, LEADING).some((one) => isSamePassage(one, hit));
  return { of, belonging, told, beside, outside: outside.filter((hit) => !isLeading(hit)) };
}

/** Passages that may have been moved to the front: what tells, and its other side. */
export const LEADING = 2;

/** The passages with one of them right behind the first, as if it matched as well. */
function secondOf(hits: readonly Hit[], second: Hit): readonly Hit[] {
  const [first, ...others] = hits;
  if (!first) return hits;
  const beside = { ...second, score: Math.max(second.score, first.score) };
  return [first, beside, ...others.filter((hit) => hit !== second)];
}

/**
 * The passage that stays first though a report has much of the same content: what was moved to the front
 * for what it tells, or what tells it where that report does not. None where the first is first still.
 */
export function leadingOf(
  ranked: readonly Hit[],
  { of: [first], belonging: [best] }: Candidates,
  context: ConstraintContext,
): Hit | undefined {
  const [shown] = ranked;
  if (!first || !best || !shown || isSamePassage(first, shown)) return undefined;
  return !isSamePassage(first, best) ? first : statingFirst(ranked, context)[0];
}

/** Passages with one of them first. */
export function withLeading(hits: readonly Hit[], leading: Hit | undefined): readonly Hit[] {
  return leading ? [leading, ...hits.filter((hit) => !isSamePassage(hit, leading))] : hits;
}
