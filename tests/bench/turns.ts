// Run by `npm run bench:turns`: the longest turn of the event loop in which timelines, digests, checks and
// questions hold up whatever else arrives, over an archive of sentences of the chronicle, recombined.
// Times are of the clock and of the processor: on a busy machine the second one says more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createAppContext } from '../../src/app/app-context.ts';
import { openArchive } from '../../src/app/open-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { recombineArticles } from './scale/recombined-articles.ts';

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 2000);

/** Each is done so often: the first time finds nothing in memory. */
const TIMES = 2;

const HOUR_MS = 3_600_000;
const START = Date.parse('2029-01-01T00:00:00Z');
const END = START + ARTICLES * HOUR_MS;

const folder = mkdtempSync(join(tmpdir(), 'parley-turns-'));
const context = createAppContext({ HOME: folder, PARLEY_LOG_LEVEL: 'error' });
const name = process.env.BENCH_ARCHIVE ?? join(folder, 'turns.db');
const which = { kind: 'named', name, isNew: 'allowed' } as const;
const { archive } = await openArchive(which, { ...context, folder }, 'bot');
await fill(archive);

const size = { dates: 10, sentences: 1, from: null, to: null };
const timeline = (subject: string | null) => () => archive.timeline({ ...size, subject });
const digest = (days: number) => () =>
  archive.digest({ since: END - days * 24 * HOUR_MS, until: END, subject: null });
const message = (statements: number) => textOf(ARTICLES - 1).slice(0, statements * 150);
const check = (statements: number) => () =>
  archive.check({ message: message(statements), limit: 3 });

const measured: Readonly<Record<string, () => Promise<unknown>>> = {
  'timeline of everything': timeline(null),
  'timeline of a common subject': timeline('ceasefire talks'),
  'timeline of a rare subject': timeline('prisoner exchange in Istanbul'),
  'digest of a day': digest(1),
  'digest of a week': digest(7),
  'digest of everything': digest(ARTICLES / 24),
  'check of a sentence': check(1),
  'check of a long message': check(20),
  'a question': () => archive.ask('Who agreed to a ceasefire in Istanbul?'),
  'a refusal': () => archive.ask('How many penguins live on Neptune?'),
};
for (const [what, work] of Object.entries(measured)) {
  for (let time = 1; time <= TIMES; time += 1) {
    const figures = JSON.stringify(await longestTurn(work));
    process.stdout.write(`${what.padEnd(30)} ${time} ${figures}\n`);
  }
}
await archive.close();
rmSync(folder, { recursive: true });
process.exit();

async function fill(empty: Archive): Promise<void> {
  if ((await empty.holdings(1)).reports > 0) return;
  let at = 0;
  for (const { report } of recombineArticles()) {
    if (at === ARTICLES) break;
    await empty.ingest(report, START + at * HOUR_MS + 1);
    at += 1;
  }
  await empty.ask('the first question waits until all is indexed');
}

function textOf(place: number): string {
  let at = 0;
  for (const { report } of recombineArticles()) {
    if (at === place) return report.text;
    at += 1;
  }
  return '';
}

/** Milliseconds of the longest turn while something is done, and of all of it. */
async function longestTurn(work: () => Promise<unknown>) {
  const turns = monitorEventLoopDelay({ resolution: 1 });
  await delay(50);
  turns.enable();
  const cpu = watchTurns();
  const began = performance.now();
  await work();
  const tookMs = performance.now() - began;
  await delay(5);
  turns.disable();
  const rounded = (ms: number) => Math.round(ms * 10) / 10;
  return {
    ...{ longestMs: rounded(turns.max / 1e6), longestCpuMs: rounded(cpu.end()) },
    tookMs: rounded(tookMs),
  };
}

/** Processor time of the main thread in each turn. */
function watchTurns() {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [slowest, last, isOver] = [0, spent(), false];
  const look = (): void => {
    const now = spent();
    slowest = Math.max(slowest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return {
    end(): number {
      isOver = true;
      return slowest;
    },
  };
}
