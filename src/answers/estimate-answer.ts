import { estimateConfidence, sumUpScores } from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { certaintyOf, isDoubtful } from './sufficiency/apply-constraints.ts';
import type { ConstraintContext } from './sufficiency/slot-constraint.ts';

/** The factor for a passage without what its question cannot be answered without: it never answers. */
const INSUFFICIENT = 0.35;

/** How far below the best score a passage with what is required may lie that answers in its place. */
const HOLDING_GAP = 1.5;

/**
 * The most that an answer counts whose passage leaves open what is asked: it is shown as one that may not
 * be the whole answer.
 */
const MOST_DOUBTFUL = 0.7;

/** The passages among which the best one answers. */
interface Rivals {
  /** Those that may answer, the best one first. */
  readonly of: readonly Hit[];
  /** The same in the order of their scores. */
  readonly belonging: readonly Hit[];
  /** Whether a passage holds what the question cannot be answered without. */
  readonly holds: (hit: Hit) => boolean;
}

/** The probability, from 0 to 1, that the best passage answers, by its score and by what it tells. */
export function estimateAnswer(
  best: Hit | undefined,
  context: ConstraintContext,
  rivals: Rivals,
): number {
  if (!best) return 0;
  const own = estimateAmong(best, rivals);
  if (!rivals.holds(best)) return own;
  const estimated = own + certaintyOf(best, context) * (1 - own);
  return isDoubtful(best, context) ? Math.min(estimated, MOST_DOUBTFUL) : estimated;
}

/**
 * How surely the best passage answers, or where it lacks what is required a near one that has it; what
 * holds nothing that could is a rival all the same.
 */
function estimateAmong(best: Hit, { of, belonging, holds }: Rivals): number {
  const scores = sumUpScores(belonging);
  if (holds(best)) return estimateConfidence(best, scores);
  const other = of.find(
    (hit) => !hit.isQuestion && hit.score >= best.score - HOLDING_GAP && holds(hit),
  );
  const insufficient = INSUFFICIENT * estimateConfidence(best, scores);
  return Math.max(insufficient, other ? estimateConfidence(other, scores) : 0);
}
