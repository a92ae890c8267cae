import {
  FEATURES,
  type Feature,
  type FeatureWeights,
  type SentenceFeatures,
} from '../../src/search/ranking/features.ts';
import type { LabelledQuestion } from './labelled-questions.ts';
import { minimize } from './minimize.ts';

/** Keeps weights small that the data do not need (ridge). */
const RIDGE = 2e-3;

/**
 * What is known of features that few questions show: what only asks or supposes answers nothing, and
 * a definition is told by its form.
 */
const PRIOR: FeatureWeights = { isQuestion: -2, isHypothetical: -2, overview: 3, impliedNames: 1 };

/** How firmly that is held: as by some twenty questions. */
const PRIOR_RIDGE = 0.03;

/** Features that say for a sentence what they hold of the question or its answer: none takes away. */
const NEVER_NEGATIVE: ReadonlySet<Feature> = new Set<Feature>([
  'sentenceCoverage',
  'wordCoverage',
  'sentenceBm25',
  'proximity',
  'window',
  'phrase',
  'earlyMatch',
  'contextCoverage',
  'nearestCoverage',
  'coverageBefore',
  'headedPassageCoverage',
  'passageCoverage',
  'articleCoverage',
  'impliedNames',
  'bm25',
  'answerType',
  'answerNearness',
  'overview',
  'countsNoun',
  'namesNoun',
  'givesName',
  'reason',
  'speakerQuoted',
  'negationMatch',
  'futureAsked',
]);

/** Features of what a sentence lacks or is not about: none adds. */
const NEVER_POSITIVE: ReadonlySet<Feature> = new Set<Feature>([
  'missingNames',
  'missingFromPassage',
  'slotMissing',
  'qualifierConflict',
  'quotation:speakerMissing',
  'negationMissing',
  'futureMissing',
  'futureUnasked',
  'isQuestion',
  'isHypothetical',
]);

/** The bound of each weight: a feature that is said to speak for a sentence never counts against it. */
function bounded(weights: Float64Array): void {
  for (const [at, name] of FEATURES.entries()) {
    const weight = weights[at] ?? 0;
    if (NEVER_NEGATIVE.has(name)) weights[at] = Math.max(0, weight);
    else if (NEVER_POSITIVE.has(name)) weights[at] = Math.min(0, weight);
  }
}

/** What a question of a set counts: those of desks are few, and what matters. */
export function weightOfSet(set: string): number {
  return ['xquad', 'trecqa', 'unanswerable', 'near'].includes(set) ? 1 : 2;
}

/** The features of a sentence that are not 0: most of them are of other kinds of question. */
interface SparseRow {
  readonly places: Uint16Array;
  readonly values: Float64Array;
}

interface Candidates {
  readonly weight: number;
  readonly rows: readonly SparseRow[];
  readonly answers: readonly boolean[];
}

/**
 * The weights under which the sentences that answer are the likeliest of all found: a conditional
 * logit over each question's sentences (McFadden 1974; ListNet's top-one loss, Cao et al. 2007).
 */
export function fitRanking(questions: readonly LabelledQuestion[], steps?: number): FeatureWeights {
  const all = questions.flatMap(toCandidates);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const prior = toRow(PRIOR);
  const fitted = minimize(
    FEATURES.length,
    (weights) => {
      const gradient = weights.map((weight, at) =>
        prior[at] ? PRIOR_RIDGE * (weight - prior[at]) : RIDGE * weight,
      );
      for (const one of all) addGradient(one, weights, gradient, total);
      return gradient;
    },
    { steps, project: bounded },
  );
  return Object.fromEntries(FEATURES.map((name, at) => [name, rounded(fitted[at] ?? 0)]));
}

/** Three digits say all that the data do. */
export function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

function toCandidates({ hits, set, isAnswerable }: LabelledQuestion): Candidates[] {
  const answers = hits.map((one) => one.answers);
  const tells = isAnswerable && answers.includes(true) && answers.includes(false);
  return tells
    ? [{ weight: weightOfSet(set), answers, rows: hits.map(({ hit }) => toSparse(hit.features)) }]
    : [];
}

function toSparse(features: SentenceFeatures): SparseRow {
  const row = toRow(features);
  const places = Uint16Array.from([...row.keys()].filter((at) => row[at] !== 0));
  return { places, values: Float64Array.from(places, (at) => row[at] ?? 0) };
}

/** Features as an array, in the order of `names`. */
export function toRow(
  features: Readonly<Partial<Record<string, number>>>,
  names: readonly string[] = FEATURES,
): Float64Array {
  return Float64Array.from(names, (name) => features[name as Feature] ?? 0);
}

function addGradient(
  { rows, answers, weight }: Candidates,
  weights: Float64Array,
  gradient: Float64Array,
  total: number,
): void {
  const scores = rows.map((row) => sparseDot(row, weights));
  const highest = Math.max(...scores);
  const likelihoods = scores.map((score) => Math.exp(score - highest));
  const all = likelihoods.reduce((sum, one) => sum + one, 0);
  const right = likelihoods.reduce((sum, one, at) => sum + (answers[at] ? one : 0), 0);
  for (const [at, { places, values }] of rows.entries()) {
    const likelihood = likelihoods[at] ?? 0;
    const error = likelihood / all - (answers[at] ? likelihood / right : 0);
    const share = (weight * error) / total;
    for (let one = 0; one < places.length; one += 1) {
      const feature = places[one] ?? 0;
      gradient[feature] = (gradient[feature] ?? 0) + share * (values[one] ?? 0);
    }
  }
}

function sparseDot({ places, values }: SparseRow, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) {
    sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  }
  return sum;
}

/** The sum of the products of two arrays of the same length. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
