import { setTimeout as delay } from 'node:timers/promises';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import type { CallFault } from '../../src/playground/web-api/faults.ts';
import {
  AWAITED,
  type BotStory,
  CHANNEL,
  openStory,
  QUESTION,
  toldIn,
  wordsOf,
} from './bot-story.ts';
import type { FaultRun, Scenario } from './fault-run.ts';
import { type FaultDesk, openDesk } from './open-desk.ts';
import type { Random } from './random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After this of the real clock a call that hangs is given up: nothing else here takes so long. */
const GIVES_UP_AFTER_MS = 400;

/** What is asked in one story, one question after another. */
const QUESTIONS = 6;

/** So long is waited for an answer, by the real clock, before it counts as lost. */
const LOST_AFTER_MS = 15_000;

/** A connection that fell silent is noticed by its pings, which take some seconds. */
const NOTICED_WITHIN_MS = 60_000;

type WithoutTime<Fault = CallFault> = Fault extends CallFault ? Omit<Fault, 'at'> : never;

/** What Slack does instead of an answer. Never is one that hangs answered. */
const FAULTS: Readonly<Record<string, WithoutTime>> = {
  'answers 429': { kind: 'status', status: 429, headers: { 'Retry-After': '1' } },
  'answers 500': { kind: 'status', status: 500 },
  hangs: { kind: 'late', until: new Promise<never>(() => undefined) },
  'closes the connection': { kind: 'broken' },
  'answers with garbage': { kind: 'status', status: 200, body: '<html>\u0000{"ok":' },
};

/** Slack fails while questions are answered, and while the bot tells what it owes. */
export const failingSlack: Scenario = async function* ({ random }) {
  const { story, desk, close } = await begin(() => 0);
  await desk.archive.ingest(AWAITED, desk.now() - 20 * MINUTE_MS);
  const asked: string[] = [];
  for (let at = 0; at < QUESTIONS; at += 1) {
    const kind = meetFaults(story, random);
    const question = await ask(story);
    asked.push(question);
    const isTold = await within(LOST_AFTER_MS, () => answersTo(story, question) > 0);
    yield { kind: `Slack ${kind} to an answer`, lost: isTold ? 0 : 1, doubled: 0, broken: [] };
    story.workspace.faults.clear();
  }
  const kind = meetFaults(story, random);
  await doRounds(desk);
  story.workspace.faults.clear();
  story.later(30 * MINUTE_MS);
  await doRounds(desk);
  // What came late of a call that was given up shows by then.
  await delay(GIVES_UP_AFTER_MS);
  const twice = asked.reduce((sum, one) => sum + Math.max(0, answersTo(story, one) - 1), 0);
  yield owed(`Slack ${kind} to what the bot tells by itself`, story, twice);
  await close();
};

/** The clock is set, back and forth, while digests fall due. */
export const steppedClocks: Scenario = async function* ({ random }) {
  let steppedMs = 0;
  const { story, desk, close } = await begin(() => steppedMs);
  await desk.archive.ingest(AWAITED, desk.now() - 20 * MINUTE_MS);
  for (let step = 0; step < QUESTIONS; step += 1) {
    await doRounds(desk);
    const digests = story.workspace.store
      .all()
      .filter(isOfBot)
      .flatMap((one) => DIGEST.exec(wordsOf(one))?.[1] ?? []);
    const isDue = new Date(desk.now()).getUTCHours() >= DUE_HOUR;
    const isThere = digests.includes(dayOf(desk.now()));
    yield {
      kind: 'the clock is set while digests fall due',
      lost: isDue && !isThere ? 1 : 0,
      doubled: digests.length - new Set(digests).size,
      broken: [],
    };
    steppedMs += random.pick([-3, -1, 1, 5, 24, 26]) * HOUR_MS + random.whole(0, HOUR_MS);
  }
  await close();
};

/** A connection dies without a word; what is asked once it is noticed is answered once. */
export const silentSockets: Scenario = async function* () {
  const { story, desk, close } = await begin(() => 0);
  await desk.archive.ingest(AWAITED, desk.now() - 20 * MINUTE_MS);
  story.workspace.silenceConnections();
  const isNoticed = await within(NOTICED_WITHIN_MS, () => story.workspace.connections() > 0);
  const question = await ask(story);
  await within(LOST_AFTER_MS, () => answersTo(story, question) > 0);
  await delay(GIVES_UP_AFTER_MS);
  const answers = answersTo(story, question);
  yield {
    kind: 'a socket that dies silently',
    lost: answers > 0 ? 0 : 1,
    doubled: Math.max(0, answers - 1),
    broken: isNoticed ? [] : ['nothing noticed that the connection was dead'],
  };
  await close();
};

/** By what a digest says for which day it is, and when one falls due. */
const DIGEST = /Digest of (\w+ \d+ \w+ \d{4})/;
const DUE_HOUR = 13;

function dayOf(now: number): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Date(now)
    .toLocaleDateString('en-GB', { ...parts, timeZone: 'UTC' })
    .replaceAll(',', '');
}

interface OpenedBot {
  readonly story: BotStory;
  readonly desk: FaultDesk;
  close(): Promise<void>;
}

async function begin(steppedMs: () => number): Promise<OpenedBot> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const story = await openStory(stores);
  story.later(70 * MINUTE_MS);
  const { apiUrl, tokens } = story.workspace;
  const desk = await openDesk({
    ...{ stores, apiUrl, steppedMs, givesUpAfterMs: GIVES_UP_AFTER_MS },
    botToken: tokens.bot,
    appToken: tokens.app,
    clock: story.clock,
  });
  await desk.slack.start();
  return {
    story,
    desk,
    async close() {
      await desk.slack.stop();
      await desk.archive.close();
      await story.close();
    },
  };
}

async function doRounds({ rounds }: FaultDesk): Promise<void> {
  await rounds.tidy();
  await rounds.deliver();
}

/** Lets the next posts of the bot meet a fault, fewer than it tries again, and names it. */
function meetFaults({ workspace }: BotStory, random: Random): string {
  const [kind, fault] = random.pick(Object.entries(FAULTS));
  for (let times = random.whole(1, 3); times > 0; times -= 1) {
    // What Slack limits it has not done.
    const at = kind === 'answers 429' ? 'before' : random.pick(['before', 'after'] as const);
    workspace.faults.next('chat.postMessage', { ...fault, at } as CallFault);
  }
  return kind;
}

/** Asks in the channel, and gives the timestamp of the question. */
async function ask({ workspace }: BotStory): Promise<string> {
  await workspace.people.type(YOU, { channel: CHANNEL, text: `@Parley ${QUESTION}` });
  return workspace.store.all().findLast(({ user }) => user === YOU.id)?.ts ?? '';
}

/** What was said to a question: in its thread, or to whoever asked alone, where it tells why not. */
function answersTo({ workspace: { store } }: BotStory, question: string): number {
  const all = store.all();
  const next = all.find(({ user, ts }) => user === YOU.id && ts > question)?.ts ?? LAST;
  const direct = store.find(YOU.id)?.id;
  const said = all.filter(isOfBot);
  return said.filter(
    ({ thread_ts, channel, ts }) =>
      thread_ts === question || (channel === direct && ts > question && ts < next),
  ).length;
}

/** Sorts after every timestamp. */
const LAST = '~';

function owed(kind: string, { workspace }: BotStory, twice: number): FaultRun {
  const told = Object.values(toldIn(workspace));
  const lost = told.filter((times) => times === 0).length;
  const doubled = told.reduce((sum, times) => sum + Math.max(0, times - 1), twice);
  return { kind, lost, doubled, broken: [] };
}

/** Whether something comes true in time, by the real clock. */
async function within(ms: number, isTrue: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < ms && !isTrue(); waited += 20) await delay(20);
  return isTrue();
}
