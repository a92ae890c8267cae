// Run by `npm run fit -- [--eval FOLDER] [--write | --ablate]`: fits the weights of the ranking and of its
// confidence, and prints how well they do on questions that they were not fitted on; `--ablate` prints
// how well they do without each group of features and steps. FOLDER holds
// public question sets (answers-xquad, answers-trecqa, desk); without it `tests/cases` alone is used.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ANSWER_THRESHOLD, type ConfidenceModel } from '../../src/search/ranking/confidence.ts';
import type { FeatureWeights } from '../../src/search/ranking/features.ts';
import { ablate } from './ablate.ts';
import {
  areaUnderCurve,
  evaluate,
  expectedCalibrationError,
  SURE,
  type Unseen,
} from './evaluate.ts';
import { type LabelledQuestion, labelledQuestions } from './labelled-questions.ts';

const WEIGHTS = new URL('../../src/search/ranking/weights.ts', import.meta.url);

const { values } = parseArgs({
  options: {
    eval: { type: 'string' },
    write: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
  },
});
const all: LabelledQuestion[] = [];
for await (const question of labelledQuestions(values.eval)) all.push(question);

if (values.ablate) await ablate(values.eval, all, print);
else {
  const { unseen, ranking, confidence } = evaluate(all);
  report(unseen);
  if (values.write) writeFileSync(WEIGHTS, weightsFile(ranking, confidence));
}

function report(unseen: readonly Unseen[]): void {
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

function weightsFile(ranked: FeatureWeights, sure: ConfidenceModel): string {
  const fitted = all.filter(({ isForReporting }) => !isForReporting);
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
