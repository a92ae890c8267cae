import { isSamePassage, passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';

/**
 * Words that surely give a reason. "After" and "over" only may; "due to open on Monday" gives none,
 * nor does "citing" before the name of an outlet.
 */
const GIVES_REASON =
  /\b(?:[Bb]ecause|[Oo]wing to|cit(?:ing|ed) (?=\p{Ll})|(?:[Tt]he|an?|one|deeper|main|official) (?:reason|cause)s?\b|(?<![Nn]o )[Rr]easons? (?:given|for|was|is|were|why)|as (?:the|its|his|her|a) reason|in response to|in protest|on (?:the )?grounds|down to (?=\p{Ll})|ruling that|explain(?:ed|s|ing)|in order to|so as to|[Ff]ear(?:s|ed|ing)?|angered|prompted by|mainly to|not want(?:ing)?)\b|\b[Dd]ue to (?!(?:be|open|begin|start|meet|take|end|expire|run|resume|hold|reopen|report|return|arrive|leave|sail|vote|sign)\b)/u;

/** Quotations, whose reasons are for other matters. */
const QUOTED = /[“"][^“”"]{0,400}[”"]/g;

/** Characters between two passages of one article that still belong together: two paragraphs. */
const MOST_BETWEEN = 450;

/** How far below the score of the fact a passage with its reason may lie. */
const SCORE_GAP = 7;

/** Passages with the one that gives the best passage's reason moved to the front. */
export interface WithReason {
  readonly hits: readonly Hit[];
  /** The passage by which the confidence is estimated: the best, which has its reason beside it. */
  readonly best: Hit | undefined;
}

/**
 * For a question for a reason: the passages with the one that gives it moved to the front, where
 * the best one states the fact alone and its neighbour says why. A reporter who writes "The round
 * was put off" gives the reason in the next sentence, in words that the question does not have.
 *
 * @param hits those that may answer, best first
 * @param all every passage that was found, best first
 */
export function reasonFirst(hits: readonly Hit[], all: readonly Hit[]): WithReason {
  const [best] = hits;
  if (best?.questionKind !== 'reason' || givesReason(best)) return { hits, best };
  const beside = all.find(
    (hit) =>
      hit.article.id === best.article.id &&
      hit.passage.start !== best.passage.start &&
      !hit.isQuestion &&
      hit.score >= best.score - SCORE_GAP &&
      gapBetween(hit, best) <= MOST_BETWEEN &&
      givesReason(hit),
  );
  if (!beside) return { hits, best };
  return {
    hits: [{ ...beside, score: best.score }, ...hits.filter((hit) => !isSamePassage(hit, beside))],
    best: { ...best, features: { ...best.features, slotMissing: 0 } },
  };
}

function givesReason(hit: Hit): boolean {
  return GIVES_REASON.test(passageTextOf(hit).replace(QUOTED, '“”'));
}

function gapBetween({ passage: one }: Hit, { passage: other }: Hit): number {
  return Math.max(one.start - other.end, other.start - one.end, 0);
}
