import { setTimeout as delay } from 'node:timers/promises';
import { settlesWithin } from '../archive/asking/settles-within.ts';
import type { Web } from '../archive/ports/web.ts';
import { createIsSameStory } from '../archive/watches/is-same-story.ts';
import { createQuestionMatcher } from '../archive/watches/question-matcher.ts';
import { createWatchMatcher } from '../archive/watches/watch-matcher.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { BotRounds } from '../bot/rounds.ts';
import type { ArchiveChoice } from '../cli/world.ts';
import type { Outlet } from '../domain/beat.ts';
import { createSlackApp } from '../slack/app.ts';
import type { AppContext } from './app-context.ts';
import { createBotWorkspaces, idsIn } from './bot-workspaces.ts';
import type { Environment } from './environment.ts';
import { createLoggingObserver, type Monitoring, openMonitoring } from './monitoring.ts';
import { type OpenedArchive, openArchive } from './open-archive.ts';
import { openInstallations, slackSettingsOf } from './open-installations.ts';
import { openIntake } from './open-intake.ts';
import { botConfig, followChanges } from './open-postgres-archive.ts';
import { type RecurringJob, runRecurring } from './recurring-job.ts';
import { readSlackConfig, type SlackConfig } from './slack-config.ts';
import { type OnStrayFault, watchStrayFaults } from './stray-faults.ts';
import { systemZone } from './system-zone.ts';

/** How often reports are looked for that meet a watch, and corrections: a desk expects both soon. */
const NOTICES_EVERY_MS = 60_000;

/** How often unread articles are looked for: they are read before a question needs them. */
const READ_EVERY_MS = 60_000;

/** How often it is looked whether a digest is due: it comes within this after its time. */
const DELIVER_EVERY_MS = 15_000;

/**
 * What runs when the bot is told to stop gets this time to end: longer than Slack takes to take a
 * message, and shorter than the ten seconds after which the strictest supervisors end a process by
 * force. What is not done by then is done by whoever takes its lease next.
 */
const ENDS_WITHIN_MS = 9_000;

/** The same where Slack refuses the bot's token: nothing that runs then can say anything any more. */
const ENDS_REFUSED_WITHIN_MS = 500;

/** An archive that is being opened then has this time left, so that it is closed in order. */
const OPENS_WITHIN_MS = 500;

/** What a bot runs on, wherever its Slack is. */
export interface BotSettings extends AppContext {
  readonly folder: string;
  readonly web: () => Promise<Web>;
}

interface RunBotDeps extends BotSettings {
  readonly environment: Environment;
  readonly version: string;
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
  let monitoring: Monitoring | undefined;
  try {
    const { environment, listening, ...settings } = deps;
    const slackConfig = readSlackConfig(environment);
    monitoring = await openMonitoring({ ...settings });
    await runBotUntil(Promise.race([deps.stopped(), faults.beyondMending]), {
      ...{ ...settings, slackConfig, monitoring },
      config: botConfig(settings.config, environment),
      which: { kind: 'configured' },
      now: () => Date.now(),
      started: ({ where }) => listening(where),
    });
  } finally {
    faults.end();
    await monitoring?.close();
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
  /** Whoever watches the bot; left out where nobody does. */
  readonly monitoring?: Monitoring | undefined;
  /** Called once the bot answers. */
  readonly started: (bot: StartedBot) => void;
}

/**
 * Runs a bot until a promise settles. What was taken by then is still answered, within a time; what
 * is being opened or connected then is left as it is, for the process ends.
 */
export async function runBotUntil(stop: Promise<void>, settings: BotRunSettings): Promise<void> {
  // It may fail while the bot is starting, before anything waits for it.
  stop.catch(() => undefined);
  const opening = openArchive(settings.which, settings, 'bot');
  const opened = await unlessStopped(
    opening,
    stop.then(() => delay(OPENS_WITHIN_MS)),
  );
  if (!opened) {
    opening.then(({ archive }) => archive.close()).catch(() => undefined);
    return;
  }
  try {
    await runOver(opened, stop, settings);
  } finally {
    await opened.archive.close();
  }
}

/** What a promise settles with; nothing where the bot is told to stop before. */
async function unlessStopped<T>(work: Promise<T>, stop: Promise<void>): Promise<T | undefined> {
  return await Promise.race([work, stop.then(() => undefined)]);
}

/** Runs a bot over an archive that is open. */
async function runOver(
  opened: OpenedArchive,
  stop: Promise<void>,
  { slackConfig, now, started, web, monitoring, ...settings }: BotRunSettings,
): Promise<void> {
  const { corpus, log, within } = settings;
  const observer = createLoggingObserver(log, monitoring?.observer);
  const { archive, stores, readings, knowledge } = opened;
  const { editors, allowedBots, externalPeople } = slackConfig;
  const isSameStory = createIsSameStory({ ...stores, readings });
  const installations = await openInstallations(slackConfig, { stores, log, now });
  const slack = createSlackApp(slackSettingsOf(slackConfig, installations), {
    state: stateMediaAmong(knowledge.outlets),
    ...{ log, within, observer, terms: { now } },
  });
  const { queue } = slack;
  const zone = systemZone(log);
  const intake = await openIntake({ ...settings, archive, stores, web: await web(), queue, now });
  const toDeps = async (workspace: string): Promise<BotDeps> => {
    // Rows of before that say no workspace may be of another one, where there are several.
    const kept = await stores.ofWorkspace(workspace, installations ? 'leave' : 'adopt');
    return {
      chat: slack.chatOf(workspace),
      archive,
      ...kept,
      feeds: stores.feeds,
      ingestPage: intake.ingestPage,
      watchMatcher: createWatchMatcher({
        ...stores,
        ...kept,
        workspace,
        readings,
        lexicon: knowledge.lexicon,
        isSameStory,
      }),
      questionMatcher: createQuestionMatcher({
        ...stores,
        ...kept,
        readings,
        ask: archive.askAgain,
        weigh: archive.weighQuestion,
      }),
      digest: (request) => archive.digest(request),
      zone,
      beat: await corpus.beat(),
      editors: idsIn(workspace, editors),
      allowedBots: idsIn(workspace, allowedBots),
      externalPeople,
      ...{ log, observer },
      now: () => new Date(now()),
    };
  };
  const ended = new AbortController();
  const working: Promise<void>[] = [];
  let endsWithinMs = ENDS_WITHIN_MS;
  slack.refused.catch(() => {
    endsWithinMs = ENDS_REFUSED_WITHIN_MS;
  });
  try {
    const only = installations ? null : await unlessStopped(slack.findWorkspace(), stop);
    if (only === undefined) return;
    const workspaces = createBotWorkspaces({
      ...{ toDeps, installations, log, now },
      only,
    });
    if (only !== null) await workspaces.of(only);
    const { oldestDueDigest } = workspaces;
    monitoring?.watch({ archive, stores, slack, oldestDueDigest });
    const { command } = await corpus.beat();
    slack.listen({ ...workspaces, command });
    const bot = workspaces.rounds;
    const where = await unlessStopped(slack.start(), stop);
    if (where === undefined) return;
    started({ where, opened, rounds: bot });
    const rounds: readonly RecurringJob[] = [
      { name: 'notes and watches', everyMs: NOTICES_EVERY_MS, work: bot.tidy },
      { name: 'digests', everyMs: DELIVER_EVERY_MS, work: bot.deliver },
      { name: 'readings', everyMs: READ_EVERY_MS, work: archive.readBacklog },
      ...intake.rounds,
      ...followChanges(stores, archive),
    ];
    working.push(...rounds.map((round) => runRecurring(round, ended.signal, settings)));
    await Promise.race([stop, slack.refused]);
  } finally {
    ended.abort();
    monitoring?.draining();
    const ending = Promise.all([intake.abort(), slack.stop(), ...working]);
    if (!(await settlesWithin(ending, endsWithinMs))) {
      // What fails from now on fails for the archive is closed, which concerns nobody who asked.
      const requests = slack.silence();
      log.info({ endsWithinMs, requests }, 'what was running did not end in time');
    }
    await intake.close();
  }
}

function stateMediaAmong(outlets: readonly Outlet[]): ReadonlySet<string> {
  return new Set(outlets.filter(({ stateOwned }) => stateOwned).map(({ name }) => name));
}
