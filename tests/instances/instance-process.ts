// A bot as `parley start` runs it, in a process of its own that may be killed at any moment, by the
// clock of the run.
import { setTimeout as delay } from 'node:timers/promises';
import { createAppContext } from '../../src/app/app-context.ts';
import { runBotUntil } from '../../src/app/run-bot.ts';
import type { BotRounds } from '../../src/bot/rounds.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { type ClockSetting, clockOf } from '../faults/process-task.ts';

/** What an instance is started with. */
export interface InstanceOrder {
  /** The address of the archive, and the folder of the corpus. */
  readonly archive: string;
  readonly corpus: string;
  readonly apiUrl: string;
  readonly botToken: string;
  /** That of Socket Mode, or what requests over HTTP are signed with. */
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** The host of the site whose feed is followed. */
  readonly site: string;
  readonly clock: ClockSetting;
}

/** Between two rounds: their usual minute is long where a run takes minutes. */
const ROUNDS_EVERY_MS = 400;

const order: InstanceOrder = JSON.parse(process.argv[2] ?? '');
const stop = Promise.withResolvers<void>();
process.once('SIGTERM', () => stop.resolve());
// Whoever runs the instances was killed.
process.once('disconnect', () => process.exit());
const ended = new AbortController();
stop.promise.then(() => ended.abort());

await runBotUntil(stop.promise, {
  ...createAppContext({ PARLEY_CORPUS: order.corpus, PARLEY_LOG_LEVEL: 'error' }),
  folder: process.cwd(),
  web: async () => openWeb({ version: '1', contact: null, privateHosts: [order.site] }),
  slackConfig: {
    ...{ botToken: order.botToken, apiUrl: order.apiUrl, connection: order.connection },
    ...{ editors: [], allowedBots: [], externalPeople: 'ask' },
  },
  which: { kind: 'named', name: order.archive, isNew: 'allowed' },
  now: clockOf(order.clock),
  started({ where, rounds }) {
    process.send?.({ where });
    void doRounds(rounds);
  },
});
process.exit();

async function doRounds({ tidy, deliver }: BotRounds): Promise<void> {
  while (!ended.signal.aborted) {
    // What fails is logged, and done again.
    await tidy(ended.signal).catch(() => undefined);
    await deliver(ended.signal).catch(() => undefined);
    await delay(ROUNDS_EVERY_MS, undefined, { signal: ended.signal }).catch(() => undefined);
  }
}
