import { ANSWER_THRESHOLD, type ConfidenceModel } from '../../src/search/ranking/confidence.ts';
import type { FeatureWeights } from '../../src/search/ranking/features.ts';
import { confidenceOf, type FirstHit, firstHit, fitConfidence } from './fit-confidence.ts';
import { fitRanking } from './fit-ranking.ts';
import type { LabelledQuestion } from './labelled-questions.ts';

const FOLDS = 5;
const REPEATS = 2;
const BINS = 10;

/** The confidence from which an answer is taken for sure. */
export const SURE = 0.8;

/** The passage that comes first for a question that was not fitted on, and the confidence in it. */
export interface Unseen {
  readonly first: FirstHit;
  readonly confidence: number;
}

/** What was fitted, and how it does on questions that it was not fitted on. */
interface Evaluation {
  readonly unseen: readonly Unseen[];
  readonly ranking: FeatureWeights;
  readonly confidence: ConfidenceModel;
}

/** How a fit is evaluated. */
interface EvaluationOptions {
  /** Parts into which the questions are cut; each is judged by weights fitted on the others. */
  readonly folds?: number;
  /** Times that they are cut, each time otherwise. */
  readonly repeats?: number;
  /** Steps of each fit. */
  readonly steps?: number;
  /** Changes the confidence before it is judged. */
  readonly adjust?: (model: ConfidenceModel) => ConfidenceModel;
}

/** Fits ranking and confidence in folds, and on all questions that are not kept for reporting. */
export function evaluate(
  all: readonly LabelledQuestion[],
  { folds = FOLDS, repeats = REPEATS, steps, adjust = (model) => model }: EvaluationOptions = {},
): Evaluation {
  const fitted = all.filter(({ isForReporting }) => !isForReporting);
  const unseen: Unseen[] = [];
  const judge = (some: readonly FirstHit[], model: ConfidenceModel) => {
    const adjusted = adjust(model);
    for (const first of some) unseen.push({ first, confidence: confidenceOf(first, adjusted) });
  };
  const firsts: FirstHit[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const found = inFolds(fitted, folds, repeat, (rest, fold) => {
      const ranking = fitRanking(rest, steps);
      return fold.flatMap((question) => firstHit(question, ranking));
    });
    const byQuestion = new Map(found.map((first) => [first.question, first]));
    const firstOf = (one: LabelledQuestion) => byQuestion.get(one) ?? [];
    inFolds(fitted, folds, repeat, (rest, fold) => {
      judge(fold.flatMap(firstOf), fitConfidence(rest.flatMap(firstOf)));
      return [];
    });
    firsts.push(...found);
  }
  const ranking = fitRanking(fitted, steps);
  const confidence = fitConfidence(firsts);
  const reported = all.filter(({ isForReporting }) => isForReporting);
  judge(
    reported.flatMap((question) => firstHit(question, ranking)),
    confidence,
  );
  return { unseen, ranking, confidence };
}

/** What is made of each part of the questions with the others. */
function inFolds<Made>(
  questions: readonly LabelledQuestion[],
  folds: number,
  repeat: number,
  make: (rest: readonly LabelledQuestion[], fold: readonly LabelledQuestion[]) => readonly Made[],
): readonly Made[] {
  const foldOf = dealFolds(questions, folds, repeat);
  return Array.from({ length: folds }, (_, at) =>
    make(
      questions.filter((one) => foldOf(one) !== at),
      questions.filter((one) => foldOf(one) === at),
    ),
  ).flat();
}

/**
 * Deals articles to folds, never their questions apart: each in turn to the fold that has fewest
 * questions of its set, in an order that each repetition shuffles anew.
 */
function dealFolds(
  questions: readonly LabelledQuestion[],
  folds: number,
  repeat: number,
): (question: LabelledQuestion) => number {
  const groups = Map.groupBy(questions, groupOf);
  const order = (group: string) => hashOf(`${repeat}:${group}`);
  const foldOf = new Map<string, number>();
  const sizes = new Map<string, number[]>();
  for (const group of [...groups.keys()].sort((one, other) => order(one) - order(other))) {
    const members = groups.get(group) ?? [];
    const set = members[0]?.set ?? '';
    const size = sizes.get(set) ?? Array.from({ length: folds }, () => 0);
    const fold = size.indexOf(Math.min(...size));
    size[fold] = (size[fold] ?? 0) + members.length;
    sizes.set(set, size);
    foldOf.set(group, fold);
  }
  return (question) => foldOf.get(groupOf(question)) ?? 0;
}

/** Sets that are asked of the articles of another one. */
const SAME_ARTICLES: Readonly<Record<string, string>> = {
  near: 'xquad',
  'desk-chronicle': 'chronicle',
};

function groupOf({ set, group }: LabelledQuestion): string {
  return `${SAME_ARTICLES[set] ?? set}:${group}`;
}

/** FNV-1a. */
function hashOf(text: string): number {
  return [...text].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
}

/** The probability that a good first passage has a higher confidence than a wrong one. */
export function areaUnderCurve(ones: readonly Unseen[]): number {
  const good = ones.filter(({ first }) => first.isGood);
  const wrong = ones.filter(({ first }) => !first.isGood);
  const above = good.flatMap((one) =>
    wrong.map((other) =>
      one.confidence > other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0,
    ),
  );
  return above.reduce<number>((sum, one) => sum + one, 0) / above.length;
}

export function expectedCalibrationError(ones: readonly Unseen[]): number {
  const answered = ones.filter(({ confidence: sure }) => sure >= ANSWER_THRESHOLD);
  const bins = Map.groupBy(answered, ({ confidence: sure }) =>
    Math.min(BINS - 1, Math.floor(sure * BINS)),
  );
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, one) => sum + one.confidence - (one.first.isGood ? 1 : 0), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / answered.length;
}
