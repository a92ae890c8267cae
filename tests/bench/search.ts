// Run by `npm run bench`: Parley's search beside other engines over the same made passages, in
// one process. Read the ratios; the absolute figures are this machine's.
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Report } from '../../src/domain/article.ts';
import { runAtOnce } from '../../src/domain/sliced-work.ts';
import { indexEntry } from '../../src/search/index-entries.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import { rankCandidates } from '../../src/search/search.ts';
import { type ReadingOf, readText } from '../../src/text/readings/text-reading.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { splitPassages } from '../../src/text/split-passages.ts';
import { aBeat } from '../support/builders.ts';
import { findCandidates } from '../support/search.ts';
import { madeArticles, madeQuestions } from './made-articles.ts';

const ARTICLES = 1000;
const QUESTIONS = 200;

interface Row {
  readonly engine: string;
  readonly buildMs: number;
  readonly heapMb: number;
  /** Median of one question. */
  readonly questionMs: number;
}

type Ask = (question: string) => unknown;

const articles = madeArticles(ARTICLES);
const questions = madeQuestions(articles, QUESTIONS);
const entries = articles.flatMap(({ id, text }) =>
  splitPassages(text, splitSentences(text)).map(({ start, end }) => ({
    id: `${id}:${start}`,
    text: text.slice(start, end),
  })),
);

const rows = [
  measured('MiniSearch, defaults', miniSearch),
  measured('Parley: sentences, passages, ranking', () => parley(articles)),
  measured('lunr', lunrIndex),
  measured('FlexSearch', flexSearch),
];
print(rows);

function parley(reports: readonly Report[]): Ask {
  const index = createPassageIndex();
  const readings = new Map(reports.map(({ id, text }) => [id, readText(text)]));
  const readingOf: ReadingOf = ({ id, text }) => readings.get(id) ?? readText(text);
  runAtOnce(index.add(reports.map((report) => indexEntry(report, readingOf(report)))));
  const byId = new Map(reports.map((report) => [report.id, report]));
  const lexicon = createLexicon(aBeat());
  return (question) => {
    const candidates = findCandidates(parseQuestion(question, lexicon), index);
    return rankCandidates(candidates, (id) => byId.get(id), readingOf);
  };
}

function miniSearch(): Ask {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(entries);
  return (question) => index.search(question);
}

function lunrIndex(): Ask {
  const index = lunr((builder) => {
    builder.field('text');
    for (const entry of entries) builder.add(entry);
  });
  return (question) => index.search(question);
}

function flexSearch(): Ask {
  const index = new FlexSearch.Index();
  for (const [at, { text }] of entries.entries()) index.add(at, text);
  return (question) => index.search(question);
}

function measured(engine: string, build: () => Ask): Row {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const from = performance.now();
  const ask = build();
  const buildMs = performance.now() - from;
  globalThis.gc?.();
  const heapMb = (process.memoryUsage().heapUsed - heap) / 2 ** 20;
  const times = questions.map((question) => {
    const asked = performance.now();
    ask(question);
    return performance.now() - asked;
  });
  const questionMs = times.toSorted((one, other) => one - other)[QUESTIONS / 2] ?? 0;
  return { engine, buildMs, heapMb, questionMs };
}

function print(measuredRows: readonly Row[]): void {
  const [base] = measuredRows;
  const ratio = (value: number, of: number | undefined) => `${(value / (of ?? 1)).toFixed(2)}×`;
  const lines = measuredRows.map(({ engine, buildMs, heapMb, questionMs }) =>
    [
      engine.padEnd(38),
      `${buildMs.toFixed(0)} ms ${ratio(buildMs, base?.buildMs)}`.padStart(18),
      `${heapMb.toFixed(0)} MB ${ratio(heapMb, base?.heapMb)}`.padStart(16),
      `${questionMs.toFixed(2)} ms ${ratio(questionMs, base?.questionMs)}`.padStart(20),
    ].join(''),
  );
  const head = `${entries.length} passages${'build'.padStart(38)}${'heap'.padStart(16)}${'question, p50'.padStart(20)}`;
  process.stdout.write(`${[head, ...lines].join('\n')}\n`);
}
