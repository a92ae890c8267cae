import { confidenceFeatures } from '../../src/search/ranking/confidence.ts';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceWeights,
  FEATURES,
  type FeatureWeights,
  weightedSum,
} from '../../src/search/ranking/features.ts';
import type { Hit } from '../../src/search/ranking/rank-passages.ts';
import { dot, rounded, toRow, weightOfSet } from './fit-ranking.ts';
import type { LabelledHit, LabelledQuestion } from './labelled-questions.ts';
import { minimize } from './minimize.ts';

const NAMES: readonly string[] = [...FEATURES, ...CONFIDENCE_FEATURES];
const INTERCEPT = NAMES.indexOf('intercept');

/** Keeps weights small that the data do not need (ridge). */
const RIDGE = 1e-2;

/** The passage that comes first for a question, and whether it answers. */
export interface FirstHit {
  readonly question: LabelledQuestion;
  readonly features: Float64Array;
  readonly isGood: boolean;
  /** Its best sentence holds the answer. */
  readonly answers: boolean;
}

/** Which passage comes first under some weights; nothing where none was found. */
export function firstHit(question: LabelledQuestion, weights: FeatureWeights): FirstHit[] {
  const scored = question.hits.map((one) => ({
    ...one,
    hit: { ...one.hit, score: weightedSum(one.hit.features, weights) },
  }));
  const [best, ...others] = bestOfPassages(scored);
  if (!best) return [];
  const among = [best, ...others].map(({ hit }) => hit);
  return [
    {
      question,
      features: toRow(confidenceFeatures(best.hit, among), NAMES),
      isGood: question.isAnswerable && best.passageAnswers,
      answers: question.isAnswerable && best.answers,
    },
  ];
}

/** The best sentence of each passage, best first; questions behind statements, as in the ranking. */
function bestOfPassages(hits: readonly LabelledHit[]): readonly LabelledHit[] {
  const byPassage = Map.groupBy(
    hits,
    ({ hit: { article, passage } }) => `${article.id}:${passage.start}`,
  );
  return [...byPassage.values()]
    .flatMap((sentences) => sentences.toSorted(byAnswering).slice(0, 1))
    .sort(byAnswering);
}

function byAnswering({ hit: one }: { hit: Hit }, { hit: other }: { hit: Hit }): number {
  return Number(one.isQuestion) - Number(other.isQuestion) || other.score - one.score;
}

/** A logistic regression of whether the passage that comes first answers. */
export function fitConfidence(first: readonly FirstHit[]): ConfidenceWeights {
  const total = first.reduce((sum, { question }) => sum + weightOfSet(question.set), 0);
  const fitted = minimize(NAMES.length, (weights) => {
    const gradient = weights.map((weight, at) => (at === INTERCEPT ? 0 : RIDGE * weight));
    for (const { question, features, isGood } of first) {
      const error = probability(features, weights) - (isGood ? 1 : 0);
      const share = (weightOfSet(question.set) * error) / total;
      for (let at = 0; at < features.length; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + share * (features[at] ?? 0);
      }
    }
    return gradient;
  });
  return Object.fromEntries(NAMES.map((name, at) => [name, rounded(fitted[at] ?? 0)]));
}

/** The confidence in a hit under some weights. */
export function confidenceOf({ features }: FirstHit, weights: ConfidenceWeights): number {
  return probability(features, toRow(weights, NAMES));
}

function probability(features: Float64Array, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-dot(features, weights)));
}
