import { webApi } from '@slack/bolt';
import { createArchive } from '../../src/archive/archive.ts';
import { nextSlot } from '../../src/archive/digests/schedule-slots.ts';
import { createIsSameStory } from '../../src/archive/watches/is-same-story.ts';
import { createWatchMatcher } from '../../src/archive/watches/watch-matcher.ts';
import type { BotDeps } from '../../src/bot/bot-deps.ts';
import { deliverDue } from '../../src/bot/deliveries/deliver-due.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { createSender } from '../../src/slack/sending/sender.ts';
import { SENDING_TERMS } from '../../src/slack/sending/sending-terms.ts';
import { createSlackChat } from '../../src/slack/slack-chat.ts';
import { classifyPostFailure } from '../../src/slack/slack-error.ts';
import { AT_ONCE } from './bot.ts';
import { aBeat, aKnowledge } from './builders.ts';
import { type CrashPlan, createCrashes, type Life } from './crashes.ts';
import { aDevelopment, aDigest } from './digest.ts';
import { aQuestionMatcher } from './question-matcher.ts';
import { aReadings } from './readings.ts';
import { aWorkspace, type Workspace } from './workspace.ts';
import { openWorkspaceStores } from './workspace-stores.ts';

/** A month as it is simulated. */
export interface MonthSetting {
  readonly channels: number;
  readonly days: number;
  /** How many crashes, spread over the month and over every step of a delivery. */
  readonly crashes: number;
  /** Whether the workspace grants the optional scopes of history. */
  readonly mayLook: boolean;
  /** The database file that both processes share. */
  readonly path: string;
}

/** What became of the digests that were due. */
export interface MonthCount {
  /** Messages that should stand in Slack: one for each slot, and one for each thread. */
  readonly due: number;
  readonly posted: number;
  readonly missing: number;
  readonly repeated: number;
  /** Repetitions that do not say that they may be some. */
  readonly unmarked: number;
  /** Messages that say that they come late. */
  readonly late: number;
  /** Digests that do not begin where the one before ended. */
  readonly gaps: number;
  /** How often each step was crashed at. */
  readonly crashes: ReadonlyMap<string, number>;
  readonly seconds: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Clocks change within three weeks of this: on 9 March in America, on 30 March in Europe. */
const START = Date.parse('2031-03-08T00:00Z');

const ZONES = [
  'Europe/London',
  'Europe/Paris',
  'Europe/Helsinki',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
];

/** One of them lies in the hour that the clocks jump over. */
const TIMES = ['08:00', '02:30', '17:45'];

/** When Slack takes no message for an hour: at the time of many digests. */
const REFUSING = { from: START + 9 * DAY_MS + 450 * MINUTE_MS, ms: 60 * MINUTE_MS };

/** Lets two processes deliver a month of digests, and crashes them at every step. */
export async function simulateMonth(setting: MonthSetting): Promise<MonthCount> {
  const began = performance.now();
  const clock = { now: START };
  const workspace = await aWorkspace({ now: () => clock.now });
  const stores = await openWorkspaceStores(setting.path);
  const subscriptions = Array.from({ length: setting.channels }, (_, at) => subscriptionOf(at));
  for (const one of subscriptions) await stores.subscriptions.save(one, START);
  if (!setting.mayLook) refuseHistory(workspace);

  const plan: CrashPlan = createCrashes(setting.crashes, START, setting.days * DAY_MS);
  const processes = [0, 1].map(() => createProcess(stores, workspace, clock, plan));
  const end = START + setting.days * DAY_MS;
  while (clock.now < end || (await stores.subscriptions.listDue()).length > 0) {
    setRefusing(workspace, clock.now);
    await Promise.all(processes.map((process) => process()));
    clock.now = await nextInstant(clock.now, subscriptions, stores);
  }
  await workspace.close();
  await stores.close();
  const counted = count(workspace, subscriptions, end);
  return { ...counted, crashes: plan.made, seconds: (performance.now() - began) / 1000 };
}

/** A process that is started again after each crash. */
function createProcess(
  stores: Stores & WorkspaceStores,
  workspace: Workspace,
  clock: { readonly now: number },
  plan: CrashPlan,
): () => Promise<void> {
  const start = () => {
    const life = plan.start(() => clock.now);
    return { life, desk: aMortalDesk(stores, workspace, clock, life) };
  };
  let current = start();
  return async () => {
    if (current.life.isOver()) current = start();
    const { life, desk } = current;
    await Promise.race([deliverDue(desk), life.over]);
  };
}

function aMortalDesk(
  stores: Stores & WorkspaceStores,
  workspace: Workspace,
  clock: { readonly now: number },
  life: Life,
): BotDeps {
  const { mortal } = life;
  const quiet = () => undefined;
  const logger = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: quiet,
    setLevel: quiet,
    setName: quiet,
    getLevel: () => 'error' as webApi.LogLevel,
  };
  const client = new webApi.WebClient('xoxb-1', {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  });
  const { subscriptions, conversations } = stores;
  const log = { info: quiet, warn: quiet, error: quiet };
  const terms = { ...SENDING_TERMS, ...AT_ONCE, now: () => clock.now };
  const sender = createSender({ onceOnly: client, terms, log });
  const findHomeTeam = async () => ({ team: 'T1', enterprise: undefined });
  const chat = createSlackChat({
    client,
    onceOnly: client,
    sender,
    findHomeTeam,
    state: new Set(),
    classify: classifyPostFailure,
    log,
  });
  const archive = createArchive(stores, aKnowledge());
  return {
    ...stores,
    chat: {
      ...chat,
      postOnce: mortal(
        ['post', (_place, _message, mark) => (mark && 'part' in mark ? mark.part : 0)],
        chat.postOnce,
      ),
      find: mortal('find', chat.find),
    },
    archive,
    ingestPage: () => Promise.reject(new Error('nothing is fetched')),
    watchMatcher: createWatchMatcher({
      ...stores,
      workspace: 'T1',
      readings: aReadings(stores),
      lexicon: aKnowledge().lexicon,
      isSameStory: createIsSameStory({ ...stores, readings: aReadings(stores) }),
    }),
    questionMatcher: aQuestionMatcher(stores, archive),
    subscriptions: {
      ...subscriptions,
      enqueue: mortal('fall due', subscriptions.enqueue),
      lease: mortal('claim', subscriptions.lease),
      saveParts: mortal('compose', subscriptions.saveParts),
      beginPart: mortal(['begin', (_, part) => part], subscriptions.beginPart),
      markPosted: mortal(['posted', (_, part) => part], subscriptions.markPosted),
      finish: mortal('finish', subscriptions.finish),
    },
    conversations: {
      ...conversations,
      recordPosting: mortal('remember', conversations.recordPosting),
    },
    digest: async ({ since, until }) => aMonthlyDigest(since, until),
    zone: 'UTC',
    beat: aBeat(),
    editors: [],
    allowedBots: [],
    externalPeople: 'ask',
    log,
    now: () => new Date(clock.now),
  };
}

function subscriptionOf(at: number): Subscription {
  return {
    channel: `C${at}`,
    setBy: 'U1',
    time: TIMES[at % TIMES.length] ?? '08:00',
    days: at % 5 === 0 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7],
    zone: ZONES[at % ZONES.length] ?? 'UTC',
    subject: null,
    whenQuiet: 'line',
  };
}

/** A digest that says its own window; each needs a thread. */
function aMonthlyDigest(since: number, until: number) {
  const long = 'The ferry sailed. '.repeat(33);
  const matters = Array.from({ length: 24 }, (_, at) => aDevelopment(`${at}: ${long}`));
  return aDigest({ developments: [aDevelopment(`From ${since} to ${until}.`), ...matters] });
}

function refuseHistory(workspace: Workspace): void {
  const answer = { body: { ok: false, error: 'missing_scope' } };
  workspace.answerAlways('conversations.history', answer);
  workspace.answerAlways('conversations.replies', answer);
}

function setRefusing(workspace: Workspace, now: number): void {
  const isRefusing = now >= REFUSING.from && now < REFUSING.from + REFUSING.ms;
  const refusal = { status: 429, headers: { 'Retry-After': '600' } };
  workspace.answerAlways('chat.postMessage', isRefusing ? refusal : {});
}

/** While something waits, minute after minute; else the next time at which something is due. */
async function nextInstant(
  now: number,
  subscriptions: readonly Subscription[],
  stores: Stores & WorkspaceStores,
): Promise<number> {
  if ((await stores.subscriptions.listDue()).length > 0) return now + MINUTE_MS;
  return Math.min(...subscriptions.map((one) => nextSlot(one, now)));
}

function count({ messages }: Workspace, subscriptions: readonly Subscription[], end: number) {
  const stood = Map.groupBy(messages, ({ metadata }) => JSON.stringify(metadata));
  const due = subscriptions.flatMap((one) =>
    slotsOf(one, end).flatMap((slot) => marksOf(one, slot)),
  );
  const found = due.map((mark) => stood.get(JSON.stringify(mark)) ?? []);
  const again = found.flatMap((posts) => posts.slice(1));
  const expected = new Set(due.map((mark) => JSON.stringify(mark)));
  const windows = subscriptions.map((one) =>
    slotsOf(one, end).map((slot) =>
      windowOf(stood.get(JSON.stringify(marksOf(one, slot)[0]))?.[0]?.text),
    ),
  );
  return {
    due: due.length,
    posted: [...stood].filter(([mark]) => expected.has(mark)).length,
    missing: found.filter((posts) => posts.length === 0).length,
    repeated: again.length,
    unmarked: again.filter((post) => !JSON.stringify(post.blocks).includes('may be a repetition'))
      .length,
    late: messages.filter(({ blocks }) => JSON.stringify(blocks).includes('"Due ')).length,
    gaps: windows.flatMap((chain) =>
      chain.slice(1).filter(({ since }, at) => since !== chain[at]?.until),
    ).length,
  };
}

function slotsOf(subscription: Subscription, end: number): readonly number[] {
  const slots: number[] = [];
  for (let slot = nextSlot(subscription, START); slot < end; slot = nextSlot(subscription, slot)) {
    slots.push(slot);
  }
  return slots;
}

function marksOf({ channel }: Subscription, slot: number) {
  return [0, 1].map((part) => ({
    event_type: 'parley_digest',
    event_payload: { channel, slot, part },
  }));
}

function windowOf(text = ''): {
  readonly since: string | undefined;
  readonly until: string | undefined;
} {
  const [, since, until] = /From (\d+) to (\d+)/.exec(text) ?? [];
  return { since, until };
}
