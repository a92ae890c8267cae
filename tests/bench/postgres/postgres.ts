// Run by `npm run -s bench:postgres -- [--passages 10000] [--questions 200] [--heap MB]
// [--archive postgres://…] [--json]`: whole questions to an archive on PostgreSQL, and the memory of the process that asks. The
// passages are those of `bench:scale`. An archive that is named is filled up to the number and kept, so
// that a run which was broken off goes on; without one a server is started, and removed in the end.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ownServer } from '../../support/postgres-server.ts';
import { type MadeQuestion, madeQuestions, QUESTION_KINDS } from '../scale/made-questions.ts';
import { type RecombinedArticle, recombineArticles } from '../scale/recombined-articles.ts';
import { type AskMeasurement, type BenchOrder, type BenchStep, UNCOUNTED } from './bench-order.ts';

const PROCESS = fileURLToPath(new URL('bench-process.ts', import.meta.url));

/** What a server of this size is run with, beside what tests run one with. */
const SERVER_OPTIONS = ['shared_buffers=1GB', 'maintenance_work_mem=256MB', 'max_wal_size=8GB'];

/** Articles of which questions are made. */
const ASKED_ARTICLES = 2000;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '200' },
    archive: { type: 'string' },
    /** The most that the heap of the process may hold that is measured, in MB. */
    heap: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const server = values.archive === undefined ? await ownServer(SERVER_OPTIONS) : undefined;
const archive = values.archive ?? `${server?.address}postgres`;
const questions = questionsFor(Number(values.questions) + UNCOUNTED);
const seconds: Partial<Record<BenchStep, number>> = {};
let measured: AskMeasurement | undefined;
for (const step of ['fill', 'read', 'measure'] as const) {
  const began = performance.now();
  const told = await run({
    ...{ step, archive },
    passages: Number(values.passages),
    questions,
  });
  seconds[step] = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`${step}: ${seconds[step]} s\n`);
  measured = told ?? measured;
}
await server?.remove();
const report = { ...measured, seconds };
process.stdout.write(
  values.json
    ? `${JSON.stringify(report)}\n`
    : Object.entries(report)
        .map(([name, value]) => `${name.padEnd(10)}${JSON.stringify(value)}\n`)
        .join(''),
);

/** Questions of all kinds in turns. They are made here, so that the memory of who asks holds none of it. */
function questionsFor(count: number): readonly MadeQuestion[] {
  const articles: RecombinedArticle[] = [];
  for (const article of recombineArticles()) {
    if (articles.push(article) === ASKED_ARTICLES) break;
  }
  const ofEachKind = Math.ceil(count / QUESTION_KINDS.length);
  const made = madeQuestions(articles, ofEachKind);
  return Array.from({ length: ofEachKind }, (_, at) =>
    QUESTION_KINDS.flatMap((__, kind) => made[kind * ofEachKind + at] ?? []),
  ).flat();
}

async function run(order: BenchOrder): Promise<AskMeasurement | undefined> {
  const isLimited = order.step === 'measure' && values.heap !== undefined;
  const limits = isLimited ? [`--max-old-space-size=${values.heap}`] : [];
  const child = fork(PROCESS, [JSON.stringify(order)], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...limits],
  });
  let told: AskMeasurement | undefined;
  child.on('message', (message: AskMeasurement) => {
    told = message;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the step ${order.step} of the bench ended with ${code}`);
  return told;
}
