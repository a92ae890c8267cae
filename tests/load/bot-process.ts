import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createAppContext } from '../../src/app/app-context.ts';
import { runBotUntil, type StartedBot } from '../../src/app/run-bot.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { TEAM } from '../../src/playground/state/members.ts';
import type { DayPlan } from './play-day.ts';

export const SIGNING_SECRET = 'a signing secret';

const HOUR_MS = 3_600_000;

/** What the bot's process is told. */
export type Told = 'hour' | 'articles' | 'sample' | 'stop';

/** What it tells: where it listens, that an hour passed, or how it is. */
export type Tells =
  | { readonly kind: 'started'; readonly where: string }
  | { readonly kind: 'hour' }
  | { readonly kind: 'articles'; readonly articles: number }
  | ({ readonly kind: 'sample' } & Sample);

/** How a process is at an instant, after its garbage was collected. */
export interface Sample {
  readonly heapBytes: number;
  readonly externalBytes: number;
  readonly residentBytes: number;
  /** What keeps the event loop alive: sockets, timers, threads. */
  readonly handles: number;
  /** Open files; `null` where the system does not say. */
  readonly files: number | null;
  readonly articles: number;
  readonly slowestTurnMs: number;
}

/** The bot of a load, whose clock is moved an hour at a time. */
export async function runLoadBot(plan: DayPlan): Promise<void> {
  const { folder = '', apiUrl = '', bot = '', app = '' } = process.env;
  const stop = Promise.withResolvers<void>();
  const turns = monitorEventLoopDelay({ resolution: 5 });
  turns.enable();
  const environment = { PARLEY_ARCHIVE: 'load.db', PARLEY_INBOX: 'inbox' };
  const context = createAppContext({ ...environment, PARLEY_LOG_LEVEL: 'error' });
  let movedMs = 0;
  const now = () => Date.now() + movedMs;
  const tell = (told: Tells) => process.send?.(told);
  const hear = (started: StartedBot) => async (told: Told) => {
    if (told === 'stop') stop.resolve();
    if (told === 'hour') {
      movedMs += HOUR_MS;
      await started.rounds.tidy();
      await started.rounds.deliver();
      tell({ kind: 'hour' });
    }
    if (told === 'articles') {
      tell({ kind: 'articles', articles: (await started.opened.archive.holdings(0)).reports });
    }
    if (told === 'sample') {
      // Before the collection, which holds the event loop by itself.
      const slowestTurnMs = turns.max / 1e6;
      tell({ kind: 'sample', ...(await sampleOf(started)), slowestTurnMs });
      turns.reset();
    }
  };
  await runBotUntil(stop.promise, {
    ...context,
    folder,
    web: async () => openWeb({ version: '1', contact: null, privateHosts: [] }),
    slackConfig: {
      botToken: bot,
      connection:
        plan.connection === 'socket'
          ? { kind: 'socket', appToken: app }
          : { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
      apiUrl,
      editors: [],
      allowedBots: [],
      externalPeople: 'ask',
    },
    which: { kind: 'named', name: 'load.db', isNew: 'allowed' },
    now,
    async started(bot) {
      await setDigests(bot, plan, now());
      await bot.opened.archive.ask('the first question opens the index');
      const listener = hear(bot);
      process.on('message', (told: Told) => void listener(told));
      tell({ kind: 'started', where: bot.where });
    },
  });
  process.exit();
}

/**
 * Hours without a digest at the beginning: what comes all at once at the end goes on into the next
 * day, whose digests are none of those that are counted.
 */
const QUIET_HOURS = 1;

/** One digest a channel, their times spread over the hours that are played. */
async function setDigests(
  { opened }: StartedBot,
  { digests, hours }: DayPlan,
  now: number,
): Promise<void> {
  const { subscriptions } = await opened.stores.ofWorkspace(TEAM.id, 'adopt');
  for (let at = 0; at < digests; at += 1) {
    const dueHour = QUIET_HOURS + ((at + 0.5) / digests) * (hours - QUIET_HOURS);
    const due = new Date(now + dueHour * HOUR_MS);
    await subscriptions.save(
      {
        channel: channelOf(at),
        setBy: 'U0YOU',
        time: due.toISOString().slice(11, 16),
        days: [1, 2, 3, 4, 5, 6, 7],
        zone: 'UTC',
        subject: null,
        whenQuiet: 'line',
      },
      // A time that has begun is one that is still to come.
      now - 60_000,
    );
  }
}

/** The id of a channel of the load. */
export function channelOf(at: number): string {
  return `C0LOAD${at}`;
}

/** Turns after a collection in which finalizers run that leave more to collect. */
const COLLECTIONS = 3;

async function sampleOf({ opened }: StartedBot): Promise<Omit<Sample, 'slowestTurnMs'>> {
  for (let time = 0; time < COLLECTIONS; time += 1) {
    globalThis.gc?.();
    await delay(20);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const { reports } = await opened.archive.holdings(0);
  return {
    heapBytes: heapUsed,
    externalBytes: external,
    residentBytes: rss,
    handles: process.getActiveResourcesInfo().length,
    files: openFiles(),
    articles: reports,
  };
}

function openFiles(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}
