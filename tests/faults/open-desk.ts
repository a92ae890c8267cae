import { type Archive, createArchive } from '../../src/archive/archive.ts';
import { createIsSameStory } from '../../src/archive/watches/is-same-story.ts';
import { createWatchMatcher } from '../../src/archive/watches/watch-matcher.ts';
import type { BotDeps } from '../../src/bot/bot-deps.ts';
import { type BotRounds, createBotRounds } from '../../src/bot/rounds.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';
import { TEAM } from '../../src/playground/state/members.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import { aBeat, aKnowledge } from '../support/builders.ts';
import { aQuestionMatcher } from '../support/question-matcher.ts';
import { aReadings } from '../support/readings.ts';
import { type ClockSetting, clockOf } from './process-task.ts';

/** A bot in a stand-in workspace, and what it works on. */
export interface FaultDesk {
  readonly archive: Archive;
  readonly slack: SlackApp;
  readonly rounds: BotRounds;
  readonly now: () => number;
}

interface DeskSetting {
  readonly stores: Stores;
  readonly apiUrl: string;
  readonly botToken: string;
  /** That of Socket Mode; nothing is sent to a bot without it. */
  readonly appToken?: string;
  /** Asked each time, for it may be moved. */
  readonly clock: () => ClockSetting;
  /** After this of the real clock a call that Slack does not answer is given up. */
  readonly givesUpAfterMs: number;
  /** Milliseconds that the clock was stepped by, as it is asked. */
  readonly steppedMs?: () => number;
}

/** A process that only does rounds is sent nothing: it opens no connection with it. */
const NO_TOKEN = 'xapp-none';

/** Messages of a channel are a second apart by Slack's clock, which the shared one is. */
const APART_MS = 1100;

/** Opens the real bot over Slack, whose waits are as much shorter as its clock is faster. */
export async function openDesk(setting: DeskSetting): Promise<FaultDesk> {
  const { stores, apiUrl, botToken, appToken = NO_TOKEN, clock, steppedMs = () => 0 } = setting;
  const { givesUpAfterMs } = setting;
  const now = () => clockOf(clock())() + steppedMs();
  const kept = await stores.ofWorkspace(TEAM.id);
  const archive = createArchive(stores, aKnowledge());
  const readings = aReadings(stores);
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const slack = createSlackApp(
    { botToken, apiUrl, connection: { kind: 'socket', appToken } },
    {
      state: new Set(),
      log: quiet,
      terms: {
        now,
        paceMs: Math.ceil(APART_MS / clock().speed),
        timeoutMs: givesUpAfterMs,
        looksAfterMs: [0, givesUpAfterMs],
        retriesAfterMs: [0, 50, 100, 200],
      },
    },
  );
  const deps: BotDeps = {
    chat: slack.chatOf(TEAM.id),
    archive,
    ...kept,
    feeds: stores.feeds,
    ingestPage: () => Promise.reject(new Error('no page is fetched here')),
    watchMatcher: createWatchMatcher({
      ...stores,
      ...kept,
      workspace: TEAM.id,
      readings,
      lexicon: aKnowledge().lexicon,
      isSameStory: createIsSameStory({ ...stores, readings }),
    }),
    questionMatcher: aQuestionMatcher({ ...stores, ...kept }, archive),
    digest: (request) => archive.digest(request),
    zone: 'UTC',
    beat: aBeat(),
    editors: [],
    allowedBots: [],
    externalPeople: 'ask',
    log: quiet,
    now: () => new Date(now()),
  };
  slack.listen({ command: deps.beat.command, of: async () => deps, removed: () => undefined });
  return { archive, slack, rounds: createBotRounds(deps), now };
}
