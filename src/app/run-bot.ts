import { setTimeout as delay } from 'node:timers/promises';
import type { Web } from '../archive/ports/web.ts';
import { createIsSameStory } from '../archive/watches/is-same-story.ts';
import { createWatchMatcher } from '../archive/watches/watch-matcher.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import { createBotRounds } from '../bot/rounds.ts';
import type { Outlet } from '../domain/beat.ts';
import { createSlackApp } from '../slack/app.ts';
import type { AppContext } from './app-context.ts';
import { type Environment, readSlackConfig } from './config.ts';
import { openArchive } from './open-archive.ts';
import { openIntake, type RecurringJob } from './open-intake.ts';
import { type OnStrayFault, watchStrayFaults } from './stray-faults.ts';

/** How often reports are looked for that meet a watch, and corrections: a desk expects both soon. */
const NOTICES_EVERY_MS = 60_000;

/** How often unread articles are looked for: they are read before a question needs them. */
const READ_EVERY_MS = 60_000;

/** How often it is looked whether a digest is due: it comes within this after its time. */
const DELIVER_EVERY_MS = 15_000;

interface RunBotDeps extends AppContext {
  readonly environment: Environment;
  readonly folder: string;
  readonly web: () => Promise<Web>;
  /** Settles when the process is told to stop. */
  readonly stopped: () => Promise<void>;
  readonly onStrayFault: OnStrayFault;
  readonly listening: (where: string) => void;
}

/**
 * Runs the Slack bot over the configured archive until the process is told to stop. What was
 * taken by then is still answered. Faults that nothing waits for are logged meanwhile.
 */
export async function runBot(deps: RunBotDeps): Promise<void> {
  const faults = watchStrayFaults(deps.onStrayFault, deps.log, () => performance.now());
  try {
    await runUntil(Promise.race([deps.stopped(), faults.beyondMending]), deps);
  } finally {
    faults.end();
  }
}

async function runUntil(
  stop: Promise<void>,
  { environment, listening, web, ...settings }: RunBotDeps,
): Promise<void> {
  const { corpus, log } = settings;
  const { editors, ...slackSettings } = readSlackConfig(environment);
  const opened = await openArchive({ kind: 'configured' }, settings, 'bot');
  const { archive, stores, readings, knowledge } = opened;
  const intake = await openIntake({ ...settings, archive, stores, web: await web() });
  const isSameStory = createIsSameStory({ ...stores, readings });
  const slack = createSlackApp(slackSettings, {
    state: stateMediaAmong(knowledge.outlets),
    log,
  });
  const deps: BotDeps = {
    chat: slack.chat,
    archive,
    conversations: stores.conversations,
    feeds: stores.feeds,
    ingestPage: intake.ingestPage,
    watches: stores.watches,
    watchMatcher: createWatchMatcher({
      ...stores,
      readings,
      lexicon: knowledge.lexicon,
      isSameStory,
    }),
    subscriptions: stores.subscriptions,
    digest: (request) => archive.digest(request),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    beat: await corpus.beat(),
    editors,
    log,
    now: () => new Date(),
  };
  slack.listen(deps);
  const bot = createBotRounds(deps);
  const ended = new AbortController();
  // It may fail while the bot is starting, before anything waits for it.
  stop.catch(() => undefined);
  try {
    listening(await slack.start());
    const rounds: readonly RecurringJob[] = [
      { name: 'notes and watches', everyMs: NOTICES_EVERY_MS, work: bot.tidy },
      { name: 'digests', everyMs: DELIVER_EVERY_MS, work: bot.deliver },
      { name: 'readings', everyMs: READ_EVERY_MS, work: archive.readBacklog },
      ...intake.rounds,
    ];
    const working = rounds.map((round) => runRecurring(round, ended.signal, log));
    try {
      await stop;
    } finally {
      ended.abort();
      await intake.abort();
      await slack.stop();
      await Promise.all(working);
    }
  } finally {
    await intake.close();
    await archive.close();
  }
}

function stateMediaAmong(outlets: readonly Outlet[]): ReadonlySet<string> {
  return new Set(outlets.filter(({ stateOwned }) => stateOwned).map(({ name }) => name));
}

async function runRecurring(
  { name, everyMs, work }: RecurringJob,
  ended: AbortSignal,
  log: AppContext['log'],
): Promise<void> {
  while (!ended.aborted) {
    await work(ended).catch((fault: unknown) =>
      log.error({ fault, round: name }, 'a round of work failed: it is done again'),
    );
    await delay(everyMs, undefined, { signal: ended }).catch(() => undefined);
  }
}
