import { setTimeout as delay } from 'node:timers/promises';
import { createAppContext } from '../../src/app/app-context.ts';
import { openPostgresStores } from '../../src/edge/sql/open-postgres.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { type ClockSetting, clockOf } from '../faults/process-task.ts';
import { createRandom } from '../faults/random.ts';
import { createFleet, SIGNING_SECRET } from './fleet.ts';
import { createBalancedDelivery, createRepeatedDelivery } from './repeated-delivery.ts';
import { createTally, type ToldCounts } from './tally.ts';
import {
  addChannel,
  awaitFerry,
  channelOf,
  FERRIES,
  openSite,
  orderDigest,
  questionOf,
  storeReport,
} from './told-ferries.ts';

/** What is run. */
export interface InstancesPlan {
  /** The address of an archive that is not there yet. */
  readonly archive: string;
  readonly instances: number;
  readonly connection: 'socket' | 'http';
  /**
   * `once` as Slack sends what is acknowledged; over HTTP instances are killed then as soon as they
   * acknowledged an event. `twice` without regard to that.
   */
  readonly events: 'once' | 'twice';
  /** Milliseconds of the real clock in which instances are ended. */
  readonly runMs: number;
  readonly seed: string;
  /** The database, where it is stopped in the middle, and for how many milliseconds. */
  readonly away?:
    | { stop(): Promise<void>; start(): Promise<void>; readonly ms: number }
    | undefined;
  /** Told how far it is, a line each. */
  tell(line: string): void;
}

/** What came of it. */
export interface InstancesReport {
  readonly instances: number;
  readonly connection: string;
  readonly seconds: number;
  readonly killed: number;
  readonly stopped: number;
  /** From the signal to the end of the process. */
  readonly slowestStopMs: number;
  /** How often events were sent, each twice and some again. */
  readonly sent: number;
  /** By what it is: mentions, digests, watches, standing questions. */
  readonly told: Readonly<Record<string, ToldCounts>>;
  readonly feedPolls: number;
  /** Polls of the feed that came sooner after another one than they may. */
  readonly feedPollsTooSoon: number;
  /** What is wrong, in words; what instances logged as faults stands apart. */
  readonly wrong: readonly string[];
  readonly logged: Readonly<Record<string, number>>;
}

const CORPUS = 'tests/support/other-beat';
const START = Date.parse('2031-06-01T12:00:00Z');
const MINUTE_MS = 60_000;

/** By so much the clock of all processes is faster: leases end, and digests fall due, in seconds. */
const SPEED = 5;

/** Milliseconds of the real clock between two mentions, at most, and between two ends of instances. */
const ASKED_EVERY_MS = 700;
const ENDED_EVERY_MS = { from: 2_000, to: 7_000 } as const;

/** So many people wait for an answer at most. */
const OPEN_AT_MOST = 25;

/** Events are held back by so much, the second time too: in a long run longer than a lease. */
const HELD_BACK = {
  once: { firstMs: 600, againMs: null },
  twice: { firstMs: 600, againMs: 20_000 },
} as const;

/** One ferry after another is reported, so many milliseconds of the real clock apart. */
const REPORTED_EVERY_MS = 4_000;

/** The interval of the feed by the clock of the processes, and how much less two polls may be apart. */
const FEED_EVERY_MS = MINUTE_MS;
const FEED_JITTER = 0.2;

/** Once no instance is ended any more, what is owed is told within this. */
const SETTLES_WITHIN_MS = 150_000;

/** After that what would be told twice shows within this. */
const REPEATED_WITHIN_MS = 8_000;

const KNOWN_FERRIES = 40;
const ASKING_CHANNELS = 12;

/** Runs instances that are ended at random while people ask, digests fall due and reports come. */
export async function runInstances(plan: InstancesPlan): Promise<InstancesReport> {
  const { archive, away, connection, events, runMs, seed, tell } = plan;
  const began = performance.now();
  const clock: ClockSetting = { at: START, real: Date.now(), speed: SPEED };
  const now = clockOf(clock);
  const random = (part: string) => createRandom(seed, part);
  const fleet = createFleet(plan.instances);
  const context = createAppContext({ PARLEY_CORPUS: CORPUS });
  let sent = () => 0;
  const workspace = await openWorkspace({
    manifest: manifestOf(await context.corpus.beat()),
    ...{ now, zone: 'UTC' },
    through(over) {
      const balanced = createBalancedDelivery(fleet.deliveries, random('balance'));
      const inTurn = connection === 'http' ? balanced : over;
      const repeated = createRepeatedDelivery(inTurn, HELD_BACK[events], random('delays'));
      sent = repeated.sent;
      return repeated;
    },
  });
  const site = await openSite(now);
  const stores = await openPostgresStores(archive);
  const tally = createTally(workspace);
  const known = FERRIES.slice(0, KNOWN_FERRIES);
  const awaited = FERRIES.slice(KNOWN_FERRIES).slice(
    0,
    Math.floor((0.7 * runMs) / REPORTED_EVERY_MS),
  );
  for (const ferry of known) await storeReport(stores, ferry, now());
  const digests = Math.max(1, Math.floor((0.8 * runMs * SPEED) / MINUTE_MS));
  for (let at = 0; at < digests; at += 1) {
    const channel = channelOf('digest', at);
    addChannel(workspace, channel);
    await orderDigest(stores, channel, { now: now(), dueAt: now() + (at + 1) * MINUTE_MS });
    tally.oweDigest(channel);
  }
  for (const [at, ferry] of awaited.entries()) {
    const channel = channelOf('ferry', at);
    addChannel(workspace, channel);
    await awaitFerry(stores, workspace, { ferry, channel, now: now() });
    tally.oweFerry(ferry, channel);
  }
  for (let at = 0; at < ASKING_CHANNELS; at += 1) addChannel(workspace, channelOf('asking', at));
  const order = { outlet: 'The Herald', language: 'en', everyMs: FEED_EVERY_MS } as const;
  await stores.feeds.follow({ address: site.feed, kind: 'feed', ...order }, YOU.id, now());
  const { apiUrl, tokens } = workspace;
  await fleet.start({
    ...{ archive, corpus: CORPUS, apiUrl, botToken: tokens.bot, site: site.host, clock },
    connection:
      connection === 'socket'
        ? { kind: 'socket', appToken: tokens.app }
        : { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
  });
  const until = performance.now() + runMs;
  const isRunning = () => performance.now() < until;
  const asking = async (): Promise<void> => {
    const chance = random('asking');
    while (isRunning()) {
      const ferry = chance.pick(known);
      const channel = channelOf('asking', chance.whole(0, ASKING_CHANNELS - 1));
      await workspace.people.type(YOU, { channel, text: `@Parley ${questionOf(ferry)}` });
      const asked = workspace.store.all().findLast(({ user }) => user === YOU.id);
      tally.oweAnswer(asked?.ts ?? '', ferry);
      do await delay(chance.whole(0, ASKED_EVERY_MS));
      while (tally.open() >= OPEN_AT_MOST);
    }
  };
  const reporting = async (): Promise<void> => {
    for (const ferry of awaited) {
      site.publish(ferry);
      await delay(REPORTED_EVERY_MS);
    }
  };
  const ending = async (): Promise<void> => {
    const chance = random('ends');
    for (;;) {
      await delay(chance.whole(ENDED_EVERY_MS.from, ENDED_EVERY_MS.to));
      if (!isRunning()) return;
      const signal = chance.pick(['SIGKILL', 'SIGTERM'] as const);
      const isAtOnce = events === 'once' && connection === 'http' && signal === 'SIGKILL';
      if (isAtOnce) fleet.killNext();
      else fleet.end(signal, chance);
      const { byKind } = tally.counts();
      tell(`${Math.round((until - performance.now()) / 1000)} s: ${JSON.stringify(byKind)}`);
    }
  };
  const stopping = async (): Promise<void> => {
    if (away === undefined) return;
    await delay(runMs / 2);
    await away.stop();
    await delay(away.ms);
    await away.start();
  };
  await Promise.all([asking(), reporting(), ending(), stopping()]);
  const settled = performance.now() + SETTLES_WITHIN_MS;
  while (!tally.isWhole() && performance.now() < settled) await delay(200);
  await delay(REPEATED_WITHIN_MS);
  const logged = await fleet.stop();
  const { byKind, wrong } = tally.counts();
  await stores.close();
  site.close();
  await workspace.close();
  return {
    ...{ instances: plan.instances, connection, told: byKind, wrong, ...fleet.counts() },
    ...{ sent: sent(), logged, feedPolls: site.polls.length },
    feedPollsTooSoon: tooSoon(site.polls),
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

/** Polls that came sooner after the one before than the feed asks for. */
function tooSoon(polls: readonly number[]): number {
  const least = FEED_EVERY_MS * (1 - FEED_JITTER);
  return polls.filter((at, nth) => nth > 0 && at - (polls[nth - 1] ?? 0) < least).length;
}
