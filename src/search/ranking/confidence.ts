import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  FEATURES,
  type SentenceFeatures,
} from './features.ts';
import type { Hit } from './rank-passages.ts';
import { CONFIDENCE_WEIGHTS } from './weights.ts';

/** Scores differ by a few points; a hit alone is no surer than one that exceeds others by this. */
const MOST_MARGIN = 5;

/**
 * The confidence from which a passage is shown as an answer: the one with the best balanced accuracy
 * of answering and refusing on the questions that the weights were fitted on.
 */
export const ANSWER_THRESHOLD = 0.4;

/** The scores that a hit is one of. */
export interface Scores {
  readonly best: number;
  readonly second: number;
  /** The sum of the exponentials of all scores less the best one. */
  readonly likelihood: number;
}

/** Sums up the scores of hits, one a passage. */
export function sumUpScores(hits: readonly Pick<Hit, 'score'>[]): Scores {
  let [best, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { score } of hits) {
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  const likelihood = hits.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return { best, second, likelihood };
}

/** A hit's own features and those that it has among others. */
export function confidenceFeatures(
  { features, score, questionKind }: Pick<Hit, 'features' | 'score' | 'questionKind'>,
  { best, second, likelihood }: Scores,
): SentenceFeatures & Readonly<Partial<Record<ConfidenceFeature, number>>> {
  const margin = score - (score === best ? second : best);
  return {
    ...features,
    intercept: 1,
    score,
    margin: Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, margin)),
    share: Math.exp(score - best) / likelihood,
    [`asks:${questionKind}`]: 1,
  };
}

/**
 * The probability, from 0 to 1, that a hit answers its question: a logistic regression over its
 * features, fitted on questions whose answer an archive holds, on questions about quite other
 * matters and on questions whose subject is there but whose answer is not.
 *
 * @param scores of the hits that it is one of
 */
export function estimateConfidence(
  hit: Pick<Hit, 'features' | 'score' | 'questionKind' | 'isQuestion'>,
  scores: Scores,
): number {
  if (hit.isQuestion) return 0;
  const features = confidenceFeatures(hit, scores);
  const odds = [...FEATURES, ...CONFIDENCE_FEATURES].reduce(
    (sum, name) => sum + (features[name] ?? 0) * (CONFIDENCE_WEIGHTS[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-odds));
}

/** Hits with their confidence if only these may answer. */
export function rateAmong(hits: readonly Hit[]): readonly Hit[] {
  const scores = sumUpScores(hits);
  return hits.map((hit) => ({ ...hit, confidence: estimateConfidence(hit, scores) }));
}
