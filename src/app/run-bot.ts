import { setTimeout as delay } from 'node:timers/promises';
import type { Web } from '../archive/ports/web.ts';
import { createIsSameStory } from '../archive/watches/is-same-story.ts';
import { createQuestionMatcher } from '../archive/watches/question-matcher.ts';
import { createWatchMatcher } from '../archive/watches/watch-matcher.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import { type BotRounds, createBotRounds } from '../bot/rounds.ts';
import type { ArchiveChoice } from '../cli/world.ts';
import type { Outlet } from '../domain/beat.ts';
import { createSlackApp } from '../slack/app.ts';
import type { AppContext } from './app-context.ts';
import { type Environment, readSlackConfig, type SlackConfig } from './config.ts';
import { type OpenedArchive, openArchive } from './open-archive.ts';
import { openIntake, type RecurringJob } from './open-intake.ts';
import { type OnStrayFault, watchStrayFaults } from './stray-faults.ts';

/** How often reports are looked for that meet a watch, and corrections: a desk expects both soon. */
const NOTICES_EVERY_MS = 60_000;

/** How often unread articles are looked for: they are read before a question needs them. */
const READ_EVERY_MS = 60_000;

/** How often it is looked whether a digest is due: it comes within this after its time. */
const DELIVER_EVERY_MS = 15_000;

/** What a bot runs on, wherever its Slack is. */
export interface BotSettings extends AppContext {
  readonly folder: string;
  readonly web: () => Promise<Web>;
}

interface RunBotDeps extends BotSettings {
  readonly environment: Environment;
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
    const { environment, listening, ...settings } = deps;
    await runBotUntil(Promise.race([deps.stopped(), faults.beyondMending]), {
      ...settings,
      slackConfig: readSlackConfig(environment),
      which: { kind: 'configured' },
      now: () => Date.now(),
      started: ({ where }) => listening(where),
    });
  } finally {
    faults.end();
  }
}

/** A bot that answers, and what it works on. */
export interface StartedBot {
  /** Where it listens, in words. */
  readonly where: string;
  readonly opened: OpenedArchive;
  readonly rounds: BotRounds;
}

/** A bot with its Slack, its archive and its clock. */
export interface BotRunSettings extends BotSettings {
  readonly slackConfig: SlackConfig;
  readonly which: ArchiveChoice;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** Called once the bot answers. */
  readonly started: (bot: StartedBot) => void;
}

/** Runs a bot until a promise settles. What was taken by then is still answered. */
export async function runBotUntil(
  stop: Promise<void>,
  { slackConfig, which, now, started, web, ...settings }: BotRunSettings,
): Promise<void> {
  const { corpus, log } = settings;
  const { editors, ...slackSettings } = slackConfig;
  const opened = await openArchive(which, settings, 'bot');
  const { archive, stores, readings, knowledge } = opened;
  const intake = await openIntake({ ...settings, archive, stores, web: await web(), now });
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
    questions: stores.questions,
    questionMatcher: createQuestionMatcher({
      ...stores,
      readings,
      ask: archive.askAgain,
      weigh: archive.weighQuestion,
    }),
    subscriptions: stores.subscriptions,
    digest: (request) => archive.digest(request),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    beat: await corpus.beat(),
    editors,
    log,
    now: () => new Date(now()),
  };
  slack.listen(deps);
  const bot = createBotRounds(deps);
  const ended = new AbortController();
  // It may fail while the bot is starting, before anything waits for it.
  stop.catch(() => undefined);
  try {
    started({ where: await slack.start(), opened, rounds: bot });
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
