import {
  type ConfidenceModel,
  confidenceFeatures,
  estimateConfidence,
  type Scores,
  sumUpScores,
} from '../../src/search/ranking/confidence.ts';
import {
  CONFIDENCE_FEATURES,
  CONFIDENT_BY,
  type ConfidenceWeights,
  type FeatureWeights,
  RELEVANCE_FEATURES,
  weightedSum,
} from '../../src/search/ranking/features.ts';
import type { Hit } from '../../src/search/ranking/rank-passages.ts';
import { dot, rounded, toRow, weightOfSet } from './fit-ranking.ts';
import type { LabelledHit, LabelledQuestion } from './labelled-questions.ts';
import { minimize } from './minimize.ts';

const NAMES: readonly string[] = [...CONFIDENT_BY, ...CONFIDENCE_FEATURES];

/** Keeps weights small that the data do not need (ridge). */
const RIDGE = 3e-3;
const RELEVANCE_RIDGE = 1e-4;

/** The passage that comes first for a question, and whether it answers. */
export interface FirstHit {
  readonly question: LabelledQuestion;
  readonly features: ConfidenceWeights;
  readonly isGood: boolean;
  readonly hit: Hit;
  readonly scores: Scores;
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
  const scores = sumUpScores([best, ...others].map(({ hit }) => hit));
  return [
    {
      question,
      features: confidenceFeatures(best.hit, scores),
      hit: best.hit,
      scores,
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

/** Logistic regressions of whether the passage that comes first answers. */
export function fitConfidence(first: readonly FirstHit[]): ConfidenceModel {
  return {
    confidence: regression(first, NAMES, RIDGE),
    relevance: regression(first, RELEVANCE_FEATURES, RELEVANCE_RIDGE),
  };
}

function regression(
  first: readonly FirstHit[],
  names: readonly string[],
  ridge: number,
): ConfidenceWeights {
  const intercept = names.indexOf('intercept');
  const rows = first.map(({ question, features, isGood }) => ({
    features: toRow(features, names),
    weight: weightOfSet(question.set),
    isGood,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = minimize(names.length, (weights) => {
    const gradient = weights.map((weight, at) => (at === intercept ? 0 : ridge * weight));
    for (const { features, weight, isGood } of rows) {
      const share = (weight * (probability(features, weights) - (isGood ? 1 : 0))) / total;
      for (let at = 0; at < features.length; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + share * (features[at] ?? 0);
      }
    }
    return gradient;
  });
  return Object.fromEntries(names.map((name, at) => [name, rounded(fitted[at] ?? 0)]));
}

/** The confidence in a hit under some weights. */
export function confidenceOf({ hit, scores }: FirstHit, weights: ConfidenceModel): number {
  return estimateConfidence(hit, scores, weights);
}

function probability(features: Float64Array, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-dot(features, weights)));
}
