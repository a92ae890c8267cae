import { setTimeout as delay } from 'node:timers/promises';
import { createDatesIn } from './answers/dates-in.ts';
import { createIsSameMatter } from './archive/matters.ts';
import type { Web } from './archive/ports/web.ts';
import { createWatching } from './archive/watching.ts';
import { openArchive } from './archive-wiring.ts';
import { readSlackConfig } from './config.ts';
import { openIntake } from './intake-wiring.ts';
import { createLexicon } from './search/lexicon.ts';
import { createBot } from './slack/app.ts';
import type { Settled } from './wiring.ts';

/** How often corrections are looked for that another process made: a desk expects them soon. */
const TIDY_EVERY_MS = 60_000;

/** How often it is looked whether a digest is due: it comes within this after its time. */
const DELIVER_EVERY_MS = 15_000;

interface Running extends Settled {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly web: () => Promise<Web>;
  /** Settles when the process is told to stop, and fails when it must. */
  readonly stopped: () => Promise<void>;
  readonly listening: (where: string) => void;
}

/**
 * Runs the Slack bot over the configured archive until the process is told to stop. What was
 * taken by then is still answered.
 */
export async function runBot({ environment, stopped, listening, web, ...settings }: Running) {
  const { corpus, log } = settings;
  const { editors, ...slack } = readSlackConfig(environment);
  const { archive, stores } = await openArchive({ kind: 'configured' }, settings);
  const intake = await openIntake({ ...settings, archive, stores, web: await web() });
  const outlets = await corpus.outlets();
  const bot = createBot(slack, {
    archive,
    conversations: stores.conversations,
    feeds: stores.feeds,
    takePage: intake.takePage,
    watches: stores.watches,
    watching: createWatching({
      ...stores,
      lexicon: createLexicon(await corpus.beat()),
      isSameMatter: createIsSameMatter({
        store: stores.articles,
        datesIn: createDatesIn({ namedDays: (await corpus.beat()).days, outlets }),
      }),
    }),
    subscriptions: stores.subscriptions,
    digest: (request) => archive.digest(request),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
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
    const working = [
      keepDoing((signal) => bot.tidy(signal), TIDY_EVERY_MS, ended.signal, log),
      keepDoing((signal) => bot.deliver(signal), DELIVER_EVERY_MS, ended.signal, log),
      ...intake.rounds.map(({ work, everyMs }) => keepDoing(work, everyMs, ended.signal, log)),
    ];
    try {
      await stop;
    } finally {
      ended.abort();
      await intake.hurry();
      await bot.stop();
      await Promise.all(working);
    }
  } finally {
    await intake.close();
    await archive.close();
  }
}

async function keepDoing(
  work: (ended: AbortSignal) => Promise<void>,
  everyMs: number,
  ended: AbortSignal,
  log: Settled['log'],
): Promise<void> {
  while (!ended.aborted) {
    await work(ended).catch((fault: unknown) =>
      log.error({ fault }, 'what is done now and then failed'),
    );
    await delay(everyMs, undefined, { signal: ended }).catch(() => undefined);
  }
}
