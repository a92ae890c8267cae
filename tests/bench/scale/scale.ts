// Run by `npm run bench:scale -- [--json] [--sizes 1000,10000] [--questions N] [--engines a,b]
// [--plot FILE.svg]`: finding and answering beside other engines over the same passages, all of one
// size in one process. The passages are made: sentences of the chronicle, recombined, with words that
// grow in number as the passages do. Read the ratios; the absolute figures are this machine's.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { splitPassages } from '../../../src/text/split-passages.ts';
import { drawPlot } from './draw-plot.ts';
import type { Collection, Engine, PlainPassage } from './engine.ts';
import { formatTable } from './format-table.ts';
import { madeQuestions, QUESTION_KINDS } from './made-questions.ts';
import { type Measurement, measureEngine } from './measure-engine.ts';
import { OTHER_ENGINES } from './other-engines.ts';
import { PARLEY_ENGINES } from './parley-engines.ts';
import { type RecombinedArticle, recombineArticles } from './recombined-articles.ts';

/** What is measured where no sizes are named: less than a minute of building. */
const USUAL_SIZES = '1000,10000';
const USUAL_QUESTIONS = '100';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: USUAL_SIZES },
    questions: { type: 'string', default: USUAL_QUESTIONS },
    engines: { type: 'string' },
    /** The file into which the times are drawn. */
    plot: { type: 'string' },
  },
});
const ofEachKind = Math.ceil(Number(values.questions) / QUESTION_KINDS.length);
const named = values.engines?.split(',');
const engines = [...OTHER_ENGINES, ...PARLEY_ENGINES].filter(
  ({ name }) => named === undefined || named.includes(name),
);
const all: Measurement[] = [];
for (const size of values.sizes.split(',').map(Number)) all.push(...(await measureSize(size)));
if (values.plot !== undefined) writeFileSync(values.plot, drawPlot(all));

async function measureSize(size: number): Promise<readonly Measurement[]> {
  const { collection, articles } = collect(size);
  const questions = madeQuestions(articles, ofEachKind).map(({ question }) => question);
  const measured: Measurement[] = [];
  for (const engine of engines) {
    if (isTooMuchFor(engine, size)) continue;
    const one = await measureEngine(engine, collection, questions);
    measured.push(one);
    if (values.json) process.stdout.write(`${JSON.stringify(one)}\n`);
  }
  if (!values.json) process.stdout.write(`${formatTable(measured)}\n\n`);
  return measured;
}

function isTooMuchFor({ name, mostPassages }: Engine, size: number): boolean {
  if (size <= mostPassages) return false;
  process.stderr.write(`${name} is left out: ${size} passages are more than it takes\n`);
  return true;
}

/** Articles until they have enough passages. */
function collect(size: number) {
  const articles: RecombinedArticle[] = [];
  const passages: PlainPassage[] = [];
  for (const article of recombineArticles()) {
    if (passages.length >= size) break;
    articles.push(article);
    const { text } = article.report;
    for (const { start, end } of splitPassages(text, splitSentences(text))) {
      passages.push({ id: passages.length, text: text.slice(start, end) });
    }
  }
  const reports = articles.map(({ report }) => report);
  const collection: Collection = { reports, passages };
  return { collection, articles };
}
