import { join } from 'node:path';
import type { Report } from '../../src/domain/article.ts';
import { checkArchive } from './check-archive.ts';
import type { FaultRun, Scenario } from './fault-run.ts';
import type { Doom } from './kill-at-write.ts';
import { madeReports } from './made-reports.ts';
import type { Random } from './random.ts';
import { type ProcessEnd, runProcess } from './start-process.ts';

const REPORTS = 12;

/** Writes at which a process is killed: those of a new archive, and of one that holds most already. */
const WRITES = { ofNew: 270, ofBegun: 90 } as const;

/** Processes that are killed over one archive before it is left to end. */
const KILLS = 3;

/** A process that is not killed. */
export const UNHARMED: Doom = { write: 0, side: 'before' };

/** Articles are taken in by processes that are killed at a write, one after another. */
export const killedIngests: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const articles = madeReports(REPORTS, random);
  const kept = new Set<string>();
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const writes = kill === 0 ? WRITES.ofNew : WRITES.ofBegun;
    const doom = kill === KILLS ? UNHARMED : doomWithin(random, writes);
    const end = await runProcess({ task: { kind: 'ingest', path, articles }, doom });
    const kind = end.killedAt ? 'kill -9 at a write of an ingest' : 'start after a kill';
    yield await ingestRun(kind, { path, articles, kept }, end);
  }
};

/** A process that takes articles in is killed at any moment, and not at a write. */
export const ingestKilledAnywhen: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const articles = madeReports(REPORTS * 4, random);
  const kept = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const killedAfterMs = random.whole(300, 2500);
    const order = { task: { kind: 'ingest', path, articles }, doom: UNHARMED } as const;
    const end = await runProcess(order, { killedAfterMs });
    yield await ingestRun('kill -9 at some moment of an ingest', { path, articles, kept }, end);
  }
};

/** The disk is full: no file grows beyond some size. */
export const fullDisks: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const articles = madeReports(REPORTS, random);
  const kept = new Set<string>();
  for (let fault = 0; fault < KILLS; fault += 1) {
    const order = { task: { kind: 'ingest', path, articles }, doom: UNHARMED } as const;
    const end = await runProcess(order, { fileBlocks: random.whole(8, 2600) });
    yield await ingestRun('disk full in an ingest', { path, articles, kept }, end);
  }
};

/** Two processes take the same articles in at once; one of them is killed at a write. */
export const twoIngests: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const articles = madeReports(REPORTS, random);
  const kept = new Set<string>();
  const task = { kind: 'ingest', path, articles } as const;
  const doomed = runProcess({ task, doom: doomWithin(random, WRITES.ofNew) });
  const other = await runProcess({
    task: { ...task, articles: articles.toReversed() },
    doom: UNHARMED,
  });
  const killed = await doomed;
  for (const id of killed.kept) kept.add(id);
  yield await ingestRun(
    'two processes on one archive, one killed',
    { path, articles, kept },
    other,
  );
};

interface IngestSoFar {
  readonly path: string;
  readonly articles: readonly Report[];
  /** What was ever said to be kept; grows. */
  readonly kept: Set<string>;
}

async function ingestRun(
  kind: string,
  { path, articles, kept }: IngestSoFar,
  end: ProcessEnd,
): Promise<FaultRun> {
  for (const id of end.kept) kept.add(id);
  // What another one of its address revised is no longer there, and not lost.
  const revised = articles.filter((one, at) =>
    articles.some((later, nth) => nth !== at && later.origin === one.origin),
  );
  const standing = [...kept].filter((id) => !revised.some((one) => one.id === id));
  const faults = await checkArchive(path, { articles, kept: standing });
  return { kind, ...faults, broken: [...faults.broken, ...strayFaults(end)] };
}

/** What a process said of a fault that is neither its death nor one of the disk, told in a Failure. */
export function strayFaults({ fault }: ProcessEnd): readonly string[] {
  const isTold = fault === '' || /Failure: (?:no room on the disk|the disk did not)/.test(fault);
  return isTold ? [] : [fault.slice(0, 600)];
}

/** A write at which a process is killed, and on which side of it. */
export function doomWithin(random: Random, writes: number): Doom {
  return { write: random.whole(1, writes), side: random.pick(['before', 'after']) };
}
