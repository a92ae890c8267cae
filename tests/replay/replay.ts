// Run by `npm run replay -- --eval FOLDER`: asks the near misses of answers-xquad, lets those that are
// refused stand, lets unrelated reports come and then the paragraphs that were missing, and prints how
// many questions were told, and by what.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCaseArchive } from '../support/case-archive.ts';
import { readCaseSet, readJsonLines } from '../support/cases.ts';
import { type ArrivingReport, replayQuestions } from './replay-questions.ts';

const { values } = parseArgs({ options: { eval: { type: 'string' } } });
if (values.eval === undefined)
  throw new Error('name the folder of the question sets: --eval FOLDER');
const folder = join(values.eval, 'answers-xquad');

const all = rows<ArrivingReport>('articles.jsonl');
const known = rows<ArrivingReport>('near-articles.jsonl');
const knownIds = new Set(known.map(({ id }) => id));
const missing = all.filter(({ id }) => !knownIds.has(id));
const paragraphOf = new Map(
  rows<{ id: string; paragraph: string }>('questions.jsonl').map(({ id, paragraph }) => [
    id,
    paragraph,
  ]),
);
const near = rows<{ id: string; question: string }>('near.jsonl').map((one) => ({
  ...one,
  answeredBy: [paragraphOf.get(one.id) ?? ''],
}));
const unrelated = readJsonLines<ArrivingReport>(readCaseSet('norland').articles ?? '');

const opened = await openCaseArchive({ articles: join(folder, 'near-articles.jsonl') });
const reports = [...unrelated, ...missing];
const { refused, tellings, asked } = await replayQuestions(opened, near, reports, null);
await opened.archive.close();

const ids = new Set(unrelated.map(({ id }) => id));
const byQuestion = Map.groupBy(tellings, ({ question }) => question.id);
const right = refused.filter(({ id, answeredBy }) => {
  const [only, ...more] = byQuestion.get(id) ?? [];
  return more.length === 0 && only !== undefined && answeredBy.includes(only.first);
});
const wrong = tellings.filter(({ question, first }) => !question.answeredBy.includes(first));
print('near misses', near.length, 'refused', refused.length);
print(
  'told once, with the right paragraph first',
  right.length,
  share(right.length, refused.length),
);
print(
  'told by an unrelated report',
  tellings.filter(({ arrived }) => ids.has(arrived)).length,
  'of',
  unrelated.length * refused.length,
  'chances',
);
print('told by another paragraph', wrong.length, 'of', missing.length * refused.length, 'chances');
print('asked again', asked, 'times, instead of', reports.length * refused.length);

function rows<Row>(name: string): readonly Row[] {
  return readJsonLines<Row>(join(folder, name));
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}

function print(...cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.join(' ')}\n`);
}
