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
  readonly stopped: () => Promise<void>;
  readonly listening: (where: string) => void;
}

/** Runs the Slack bot over the configured archive until the process is told to stop. */
export async function runBot({ environment, stopped, listening, ...settings }: Running) {
  const { corpus, log } = settings;
  const { editors, ...connection } = readSlackConfig(environment);
  const { archive, conversations } = await openArchive({ kind: 'configured' }, settings);
  const outlets = await corpus.outlets();
  const bot = createBot(connection, {
    archive,
    conversations,
    beat: await corpus.beat(),
    state: new Set(outlets.filter(({ stateOwned }) => stateOwned).map(({ name }) => name)),
    editors,
    log,
    now: () => new Date(),
  });
  const ended = new AbortController();
  try {
    listening(await bot.start());
    const tidying = keepTidy(() => bot.tidy(), ended.signal, log);
    await stopped();
    ended.abort();
    await tidying;
    await bot.stop();
  } finally {
    await archive.close();
  }
}

async function keepTidy(tidy: () => Promise<void>, ended: AbortSignal, log: Settled['log']) {
  while (!ended.aborted) {
    await tidy().catch((fault: unknown) => log.error({ fault }, 'tidying failed'));
    await delay(TIDY_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
  }
}
