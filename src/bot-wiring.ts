import { setTimeout as delay } from 'node:timers/promises';
import { openArchive } from './archive-wiring.ts';
import { readSlackConfig } from './config.ts';
import { createBot } from './slack/app.ts';
import type { Settled } from './wiring.ts';

/** How often corrections are looked for that another process made: a desk expects them soon. */
const TIDY_EVERY_MS = 60_000;

interface Running extends Settled {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Settles when the process is told to stop, and fails when it must. */
  readonly stopped: () => Promise<void>;
  readonly listening: (where: string) => void;
}

/**
 * Runs the Slack bot over the configured archive until the process is told to stop. What was
 * taken by then is still answered.
 */
export async function runBot({ environment, stopped, listening, ...settings }: Running) {
  const { corpus, log } = settings;
  const { editors, ...slack } = readSlackConfig(environment);
  const { archive, conversations } = await openArchive({ kind: 'configured' }, settings);
  const outlets = await corpus.outlets();
  const bot = createBot(slack, {
    archive,
    conversations,
    beat: await corpus.beat(),
    state: new Set(outlets.filter(({ stateOwned }) => stateOwned).map(({ name }) => name)),
    editors,
    log,
    now: () => new Date(),
  });
  const ended = new AbortController();
  const stop = stopped();
  // It may fail while the bot is starting, before anything waits for it.
  stop.catch(() => undefined);
  try {
    listening(await bot.start());
    const tidying = keepTidy((signal) => bot.tidy(signal), ended.signal, log);
    try {
      await stop;
    } finally {
      ended.abort();
      await bot.stop();
      await tidying;
    }
  } finally {
    await archive.close();
  }
}

async function keepTidy(
  tidy: (ended: AbortSignal) => Promise<void>,
  ended: AbortSignal,
  log: Settled['log'],
): Promise<void> {
  while (!ended.aborted) {
    await tidy(ended).catch((fault: unknown) => log.error({ fault }, 'tidying failed'));
    await delay(TIDY_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
  }
}
