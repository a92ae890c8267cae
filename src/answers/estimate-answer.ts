import { estimateConfidence, sumUpScores } from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { certaintyOf, isDoubtful } from './sufficiency/apply-constraints.ts';
import { isOutcomeTold } from './sufficiency/outcome.ts';
import type { WithReason } from './sufficiency/reason-beside.ts';
import type { ConstraintContext } from './sufficiency/slot-constraint.ts';
import { isStanceAnswered } from './sufficiency/stance.ts';

/** The factor for a passage without what its question cannot be answered without: it never answers. */
const INSUFFICIENT = 0.35;

/** How far below the best score a passage with what is required may lie that answers in its place. */
const HOLDING_GAP = 1.5;

/**
 * The most that an answer counts whose passage leaves open what is asked: it is shown as one that may not
 * be the whole answer.
 */
const MOST_DOUBTFUL = 0.7;

/** What a passage counts at least that tells the consent or refusal that is asked about: it may be the answer. */
const LEAST_OF_STANCE = 0.5;

/** The share of the doubt that words which surely give a reason take away, of a question for one. */
const SURE_REASON = 0.2;

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
  { best, isReasonSure }: WithReason,
  context: ConstraintContext,
  rivals: Rivals,
): number {
  if (!best) return 0;
  const own = estimateAmong(best, rivals);
  const likely = Math.max(own, estimateTold(best, context, rivals));
  const stated = rivals.holds(best) ? certaintyOf(best, context) : 0;
  const estimated = likely + (isReasonSure ? SURE_REASON : stated) * (1 - likely);
  return isDoubtful(best, context) ? Math.min(estimated, MOST_DOUBTFUL) : estimated;
}

/**
 * What a passage counts at least that tells what is asked for in other words than it is asked for in: an
 * outcome as much as what announced it, but for what is doubtful.
 */
function estimateTold(best: Hit, context: ConstraintContext, rivals: Rivals): number {
  const [announced] = rivals.belonging;
  if (!rivals.holds(best)) return 0;
  if (announced && isOutcomeTold(best, context)) {
    return Math.min(estimateAmong(announced, rivals), MOST_DOUBTFUL);
  }
  return isStanceAnswered(best, context) ? LEAST_OF_STANCE : 0;
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
