// Run by `npm run fit -- [--eval FOLDER] [--write]`: fits the weights of the ranking and of its
// confidence, and prints how well they do on questions that they were not fitted on. FOLDER holds
// public question sets (answers-xquad, answers-trecqa, desk); without it `tests/cases` alone is used.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ANSWER_THRESHOLD, type ConfidenceModel } from '../../src/search/ranking/confidence.ts';
import type { FeatureWeights } from '../../src/search/ranking/features.ts';
import { confidenceOf, type FirstHit, firstHit, fitConfidence } from './fit-confidence.ts';
import { fitRanking } from './fit-ranking.ts';
import { type LabelledQuestion, labelledQuestions } from './labelled-questions.ts';

const FOLDS = 5;
const SURE = 0.8;
const BINS = 10;
const WEIGHTS = new URL('../../src/search/ranking/weights.ts', import.meta.url);

const { values } = parseArgs({
  options: { eval: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const all: LabelledQuestion[] = [];
for await (const question of labelledQuestions(values.eval)) all.push(question);
const fitted = all.filter(({ isForReporting }) => !isForReporting);

const unseen: { readonly first: FirstHit; readonly confidence: number }[] = [];
const firsts = inFolds(fitted, (rest, fold) => {
  const ranking = fitRanking(rest);
  return fold.flatMap((question) => firstHit(question, ranking));
});
const byQuestion = new Map(firsts.map((first) => [first.question, first]));
inFolds(fitted, (rest, fold) => {
  const confidence = fitConfidence(rest.flatMap((one) => byQuestion.get(one) ?? []));
  for (const first of fold.flatMap((one) => byQuestion.get(one) ?? [])) {
    unseen.push({ first, confidence: confidenceOf(first, confidence) });
  }
  return [];
});
const ranking = fitRanking(fitted);
const confidence = fitConfidence(firsts);
for (const question of all.filter(({ isForReporting }) => isForReporting)) {
  for (const first of firstHit(question, ranking)) {
    unseen.push({ first, confidence: confidenceOf(first, confidence) });
  }
}
report();
if (values.write) writeFileSync(WEIGHTS, weightsFile(ranking, confidence));

/** What is made of each part of the questions with the others. */
function inFolds<Made>(
  questions: readonly LabelledQuestion[],
  make: (rest: readonly LabelledQuestion[], fold: readonly LabelledQuestion[]) => readonly Made[],
): readonly Made[] {
  const foldOf = ({ group }: LabelledQuestion) =>
    [...group].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % FOLDS;
  return Array.from({ length: FOLDS }, (_, at) =>
    make(
      questions.filter((one) => foldOf(one) !== at),
      questions.filter((one) => foldOf(one) === at),
    ),
  ).flat();
}

function report(): void {
  const rows = Map.groupBy(unseen, ({ first: { question } }) =>
    question.isForReporting ? `${question.set} (never fitted on)` : question.set,
  );
  print(
    'not fitted on'.padEnd(34),
    'n  first sentence  passage  AUC  ECE  sure and wrong  sure of good',
  );
  for (const [set, ones] of rows) {
    const answerable = ones.filter(({ first }) => first.question.isAnswerable);
    const good = ones.filter(({ first }) => first.isGood);
    const sure = (some: typeof ones) => some.filter((one) => one.confidence >= SURE).length;
    const wrong = ones.filter(({ first }) => !first.isGood);
    print(
      set.padEnd(30),
      String(ones.length).padStart(5),
      share(answerable.filter(({ first }) => first.answers).length, answerable.length),
      share(good.length, answerable.length),
      areaUnderCurve(ones).toFixed(3),
      expectedCalibrationError(ones).toFixed(3),
      share(sure(wrong), ones.length),
      share(sure(good), good.length),
      'answered',
      share(ones.filter((one) => one.confidence >= ANSWER_THRESHOLD).length, ones.length),
    );
  }
}

function print(...cells: readonly string[]): void {
  process.stdout.write(`${cells.join(' ')}\n`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '  -  ' : (part / whole).toFixed(3);
}

type Unseen = (typeof unseen)[number];

/** The probability that a good first passage has a higher confidence than a wrong one. */
function areaUnderCurve(ones: readonly Unseen[]): number {
  const good = ones.filter(({ first }) => first.isGood);
  const wrong = ones.filter(({ first }) => !first.isGood);
  const above = good.flatMap((one) =>
    wrong.map((other) =>
      one.confidence > other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0,
    ),
  );
  return above.reduce<number>((sum, one) => sum + one, 0) / above.length;
}

function expectedCalibrationError(ones: readonly Unseen[]): number {
  const answered = ones.filter(({ confidence: sure }) => sure >= ANSWER_THRESHOLD);
  const bins = Map.groupBy(answered, ({ confidence: sure }) =>
    Math.min(BINS - 1, Math.floor(sure * BINS)),
  );
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, one) => sum + one.confidence - (one.first.isGood ? 1 : 0), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / answered.length;
}

function weightsFile(ranked: FeatureWeights, sure: ConfidenceModel): string {
  const sets = [...new Set(fitted.map(({ set }) => set))].sort().join(', ');
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers
import type { ConfidenceWeights, FeatureWeights } from './features.ts';

// Written by \`npm run fit\`; fitted on ${fitted.length} questions of the sets
// ${sets}.

/** What each feature counts when sentences are ranked. */
export const RANKING_WEIGHTS: FeatureWeights = ${JSON.stringify(ranked, null, 2)};

/** What each feature counts for the confidence that the first passage answers. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = ${JSON.stringify(sure.confidence, null, 2)};

/** What each feature counts for whether a passage is about the question at all. */
export const RELEVANCE_WEIGHTS: ConfidenceWeights = ${JSON.stringify(sure.relevance, null, 2)};
`;
}
