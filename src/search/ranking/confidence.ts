import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  FEATURES,
  type SentenceFeatures,
} from './features.ts';
import type { Hit } from './rank-passages.ts';
import type { QuestionKind } from './ranking-context.ts';
import { CONFIDENCE_WEIGHTS } from './weights.ts';

/** Scores differ by a few points; a hit alone is no surer than one that exceeds others by this. */
const MOST_MARGIN = 5;

/**
 * The confidence from which a passage is shown as an answer: the one with the best balanced accuracy
 * of answering and refusing on the questions that the weights were fitted on.
 */
export const ANSWER_THRESHOLD = 0.4;

/** A hit's own features and those that it has among other hits. */
export function confidenceFeatures(
  hit: Pick<Hit, 'score' | 'features' | 'passage' | 'article' | 'questionKind'>,
  among: readonly Hit[],
): SentenceFeatures & Readonly<Partial<Record<ConfidenceFeature, number>>> {
  const others = among.filter(
    ({ article, passage }) => article.id !== hit.article.id || passage.start !== hit.passage.start,
  );
  const best = others.reduce((most, { score }) => Math.max(most, score), hit.score - MOST_MARGIN);
  const sum = others.reduce((total, { score }) => total + Math.exp(score - hit.score), 1);
  const kind: QuestionKind = hit.questionKind;
  return {
    ...hit.features,
    intercept: 1,
    score: hit.score,
    margin: Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, hit.score - best)),
    share: 1 / sum,
    [`asks:${kind}`]: 1,
  };
}

/**
 * The probability, from 0 to 1, that a hit answers its question: a logistic regression over its
 * features, fitted on questions whose answer an archive holds, on questions about quite other
 * matters and on questions whose subject is there but whose answer is not.
 *
 * @param among the hits that it is one of
 */
export function estimateConfidence(hit: Hit, among: readonly Hit[]): number {
  if (hit.isQuestion) return 0;
  const features = confidenceFeatures(hit, among);
  const odds = [...FEATURES, ...CONFIDENCE_FEATURES].reduce(
    (sum, name) => sum + (features[name] ?? 0) * (CONFIDENCE_WEIGHTS[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-odds));
}
