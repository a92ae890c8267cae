import { join } from 'node:path';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { doomWithin, strayFaults, UNHARMED } from './archive-scenarios.ts';
import { AWAITED, type BotStory, openStory, toldIn } from './bot-story.ts';
import { checkArchive } from './check-archive.ts';
import type { FaultRun, Scenario } from './fault-run.ts';
import type { Doom } from './kill-at-write.ts';
import type { ProcessTask } from './process-task.ts';
import { type ProcessEnd, runProcess } from './start-process.ts';

/** Processes that are killed in one story before it is left to end. */
const KILLS = 3;

/** Writes that a bot makes which takes the report in and tells all that it owes. */
const WRITES = 90;

/** After this another process takes over what a killed one had begun. */
const TAKEN_OVER_AFTER_MS = 30 * 60_000;

/** From the start of the story the digest falls due after this. */
const DIGEST_DUE_AFTER_MS = 70 * 60_000;

/** The tables of what a bot was about when it was killed. */
const SUBJECTS = [
  ['digest', /deliver/],
  ['watch', /watch/],
  ['standing question', /question/],
  ['ingest', /article|signature|posting|sentence|reading|snapshot/],
] as const;

/** A bot is killed at its writes, one process after another, until one is left to end. */
export const killedBots: Scenario = async function* (setting) {
  const { story, path } = await begin(setting.folder);
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const doom = kill === KILLS ? UNHARMED : doomWithin(setting.random, WRITES);
    const end = await runProcess({ task: roundsOf(story, path), doom });
    story.later(TAKEN_OVER_AFTER_MS);
    yield kill === KILLS
      ? await lastRun('start after kills of a bot', { story, path }, [end])
      : { kind: kindOf(end), ...doubledIn(story), lost: 0, broken: strayFaults(end) };
  }
  await story.close();
};

/** Two bots over one archive do the same rounds at once; one may be killed. */
export const twoBots: Scenario = async function* ({ random, folder }) {
  const { story, path } = await begin(folder);
  const dooms: readonly Doom[] = [random.pick([UNHARMED, doomWithin(random, WRITES)]), UNHARMED];
  const task = roundsOf(story, path);
  const ends = await Promise.all(dooms.map((doom) => runProcess({ task, doom })));
  story.later(TAKEN_OVER_AFTER_MS);
  const last = await runProcess({ task: roundsOf(story, path), doom: UNHARMED });
  yield await lastRun('two bots on one archive', { story, path }, [...ends, last]);
  await story.close();
};

interface OpenedStory {
  readonly story: BotStory;
  readonly path: string;
}

async function begin(folder: string): Promise<OpenedStory> {
  const path = join(folder, 'archive.db');
  const stores = await openStores({ dialect: createSqliteDialect(path), lasts: true });
  const story = await openStory(stores);
  await stores.close();
  story.later(DIGEST_DUE_AFTER_MS);
  return { story, path };
}

function roundsOf({ workspace, clock }: BotStory, path: string): ProcessTask {
  const { apiUrl, tokens } = workspace;
  return {
    kind: 'rounds',
    path,
    articles: [AWAITED],
    apiUrl,
    botToken: tokens.bot,
    clock: clock(),
  };
}

function kindOf({ killedAt }: ProcessEnd): string {
  if (killedAt === undefined) return 'start after a kill';
  const subject = SUBJECTS.find(([, table]) => table.test(killedAt))?.[0] ?? 'bot';
  return `kill -9 at a write of a ${subject}`;
}

/** What a bot told more than once. */
function doubledIn({ workspace }: BotStory): { readonly doubled: number } {
  const { digests, alerts, answers } = toldIn(workspace);
  return {
    doubled: [digests, alerts, answers].reduce((sum, told) => sum + Math.max(0, told - 1), 0),
  };
}

/** What is lost and doubled once a process was left to end. */
async function lastRun(
  kind: string,
  { story, path }: OpenedStory,
  ends: readonly ProcessEnd[],
): Promise<FaultRun> {
  const told = toldIn(story.workspace);
  const missing = Object.values(told).filter((times) => times === 0).length;
  const faults = await checkArchive(path, { articles: [AWAITED], kept: [AWAITED.id] });
  return {
    kind,
    lost: missing + faults.lost,
    doubled: doubledIn(story).doubled + faults.doubled,
    broken: [
      ...faults.broken,
      ...ends.flatMap(strayFaults),
      ...(missing ? [JSON.stringify(told)] : []),
    ],
  };
}
