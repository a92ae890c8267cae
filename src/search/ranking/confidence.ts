import {
  CONFIDENCE_FEATURES,
  CONFIDENT_BY,
  type ConfidenceFeature,
  type ConfidenceWeights,
  RELEVANCE_FEATURES,
  type SentenceFeatures,
} from './features.ts';
import type { QuestionKind } from './ranking-context.ts';
import { CONFIDENCE_WEIGHTS, RELEVANCE_WEIGHTS } from './weights.ts';

/**
 * Scores differ by a few points; a single hit is as sure as one that exceeds all others by this.
 */
const MOST_MARGIN = 5;

/**
 * The confidence from which a passage is shown as an answer, and the relevance below which it is not.
 * Up to .45 for both, desk questions without an answer are refused better and encyclopedia questions
 * with one worse, by about a point for every .05: at these neither set falls below nine in ten
 * answered.
 */
export const ANSWER_THRESHOLD = 0.36;
const RELEVANCE_THRESHOLD = 0.36;

/**
 * The factor for a passage without anything of the kind asked for. This is rare, so that the
 * regression weighs it little; of such answers three in four are wrong.
 */
const SLOT_MISSING = 0.5;

/** The weights of both regressions. */
export interface ConfidenceModel {
  readonly confidence: ConfidenceWeights;
  readonly relevance: ConfidenceWeights;
}

const FITTED: ConfidenceModel = { confidence: CONFIDENCE_WEIGHTS, relevance: RELEVANCE_WEIGHTS };

/** A sentence that was scored for a question. */
interface RankedFeatures {
  readonly score: number;
  readonly features: SentenceFeatures;
  readonly questionKind: QuestionKind;
  readonly isQuestion: boolean;
}

/** The scores that a hit is compared with. */
export interface Scores {
  readonly best: number;
  readonly second: number;
  /** The sum of the exponentials of all scores less the best one. */
  readonly likelihood: number;
}

/** Sums up the scores of hits, one a passage. */
export function sumUpScores(hits: readonly Pick<RankedFeatures, 'score'>[]): Scores {
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
  { features, score, questionKind }: Omit<RankedFeatures, 'isQuestion'>,
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
 * matters and on questions whose subject is there but whose answer is not. What a second one, over
 * the few features that say what a passage is about, finds to be of another matter answers nothing.
 *
 * @param scores of the hits that it is one of
 * @param weights those that were fitted, unless others are tried
 */
export function estimateConfidence(
  hit: RankedFeatures,
  scores: Scores,
  weights: ConfidenceModel = FITTED,
): number {
  if (hit.isQuestion) return 0;
  const features = confidenceFeatures(hit, scores);
  const relevance = estimateRelevance(hit.features, weights);
  const fitted = logistic(features, weights.confidence, CONFIDENCE_NAMES);
  const confidence = hit.features.slotMissing ? SLOT_MISSING * fitted : fitted;
  return relevance < RELEVANCE_THRESHOLD ? Math.min(relevance, confidence) : confidence;
}

/** The probability, from 0 to 1, that a sentence is about what a question asks about at all. */
export function estimateRelevance(
  features: SentenceFeatures,
  { relevance }: Pick<ConfidenceModel, 'relevance'> = FITTED,
): number {
  return logistic({ ...features, intercept: 1 }, relevance, RELEVANCE_FEATURES);
}

const CONFIDENCE_NAMES = [...CONFIDENT_BY, ...CONFIDENCE_FEATURES] as const;

/** The value of a logistic regression. */
function logistic(
  features: ConfidenceWeights,
  weights: ConfidenceWeights,
  names: readonly (keyof ConfidenceWeights)[],
): number {
  const odds = names.reduce((sum, name) => sum + (features[name] ?? 0) * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

/** A hit with the probability, from 0 to 1, that it answers. */
export type Rated<One> = One & { readonly confidence: number };

/** Hits with their confidence if only these may answer. */
export function rateAmong<One extends RankedFeatures>(hits: readonly One[]): readonly Rated<One>[] {
  const scores = sumUpScores(hits);
  return hits.map((hit) => ({ ...hit, confidence: estimateConfidence(hit, scores) }));
}
