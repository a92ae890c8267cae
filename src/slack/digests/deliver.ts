import type {
  DeliveryLease,
  DeliveryPart,
  DueDigest,
  StoredSubscription,
} from '../../archive/ports/subscription-store.ts';
import type { BotDeps } from '../desk.ts';
import { adviceFor } from '../explained.ts';
import type { Message } from '../message.ts';
import { classifyPostFailure } from '../outcome.ts';
import { recordPosting } from '../remember.ts';
import { cannotPost, isDeadToken } from '../slack-error.ts';
import { composeDigest } from './compose.ts';
import { withNotices } from './notices.ts';
import type { Poster, PostLookup } from './poster.ts';

/**
 * After this a step that was begun was lost with its process. Longer than to look through ten pages
 * of history or to post a message may take, so that nobody posts what a slow process is still
 * posting. To compose may take longer: who does so says now and then that it goes on.
 */
const DELIVERY_LEASE_MS = 2 * 60_000;

/** Often enough for a few of them to fail, and seldom enough to cost nothing. */
const RENEW_EVERY_MS = DELIVERY_LEASE_MS / 8;

const MINUTE_MS = 60_000;

/** How long a delivery waits after each try that failed; after the last, always that long. */
const RETRY_DELAYS_MS = [1, 1, 2, 5, 10].map((minutes) => minutes * MINUTE_MS);

/** A delivery that this process does. */
interface DeliveryJob {
  readonly lease: DeliveryLease;
  readonly subscription: StoredSubscription;
  readonly desk: BotDeps;
  readonly poster: Poster;
}

/**
 * Delivers a digest that is due, or goes on with it where an earlier try ended. What may have been
 * posted is looked for before it is posted again. What fails is tried again later; where the bot
 * may no longer post, the digest stops.
 */
export async function deliver(due: DueDigest, deps: BotDeps, poster: Poster): Promise<void> {
  const subscription = await deps.subscriptions.find(due.channel);
  const lease =
    subscription && (await deps.subscriptions.lease(due, +deps.now(), DELIVERY_LEASE_MS));
  if (!lease) return;
  const job = { lease, subscription, desk: deps, poster };
  try {
    await deliverParts(job);
  } catch (fault) {
    await handleDeliveryFailure(fault, job);
  }
}

async function deliverParts(job: DeliveryJob): Promise<void> {
  const { lease, desk } = job;
  const isBegun = lease.parts.some(({ begunAt }) => begunAt !== null);
  const parts = isBegun ? lease.parts : await composeParts(job);
  const stamps = parts && (await postAll(parts, job));
  // Otherwise somebody else has taken it, or it was ended.
  if (!stamps) return;
  for (const [at, ts] of stamps.entries()) {
    const thread = at === 0 ? null : (stamps[0] ?? null);
    await recordPosting(
      { channel: lease.channel, message: ts, thread },
      parts[at]?.quoted ?? [],
      desk,
    );
  }
  await desk.subscriptions.finish(lease);
}

async function composeParts(job: DeliveryJob): Promise<readonly DeliveryPart[] | undefined> {
  const { lease, subscription, desk } = job;
  const { until, parts } = await composeDigest(
    subscription,
    lease.slot,
    desk,
    createLeaseRenewal(job),
  );
  const isMine = await desk.subscriptions.saveParts(lease, until, parts, +desk.now());
  return isMine ? parts.map((part) => ({ ...part, begunAt: null, postedAs: null })) : undefined;
}

/** Keeps others from taking a delivery over, as often as it is asked to and that is needed. */
function createLeaseRenewal({ lease, desk }: DeliveryJob): () => Promise<void> {
  let renewedAt = +desk.now();
  return async () => {
    const now = +desk.now();
    if (now - renewedAt < RENEW_EVERY_MS) return;
    renewedAt = now;
    await desk.subscriptions.renew(lease, now);
  };
}

/** The timestamps of all parts; nothing where the delivery is no longer this process's own. */
async function postAll(
  parts: readonly DeliveryPart[],
  job: DeliveryJob,
): Promise<readonly string[] | undefined> {
  const stamps: string[] = [];
  for (const [at, part] of parts.entries()) {
    try {
      const ts = part.postedAs ?? (await postPart(at, part, stamps[0], job));
      if (ts === undefined) return undefined;
      stamps.push(ts);
    } catch (fault) {
      const isHopeless = cannotPost(fault) || (await isSupersededByNext(fault, job));
      if (at === 0 || !isHopeless) throw fault;
      // The first message stands: one without its thread must not hold up those of the next days.
      job.desk.log.warn({ fault, ...markOf(job.lease, at) }, 'the rest of a digest has no thread');
      return stamps;
    }
  }
  return stamps;
}

/** Its timestamp, of now or of an earlier try; nothing where somebody else has the delivery. */
async function postPart(
  at: number,
  part: DeliveryPart,
  root: string | undefined,
  job: DeliveryJob,
): Promise<string | undefined> {
  const { lease, desk, poster } = job;
  const { subscriptions } = desk;
  const place = { channel: lease.channel, threadTs: root };
  const mark = markOf(lease, at);
  const finding = part.begunAt === null ? ABSENT : await poster.find(place, mark, part.begunAt);
  if (finding.kind !== 'found' && !(await subscriptions.beginPart(lease, at, +desk.now()))) {
    return undefined;
  }
  const ts =
    finding.kind === 'found'
      ? finding.ts
      : await poster.post(place, messageNow(at, part, finding, job), mark).catch(async (fault) => {
          // What an earlier try may have posted, this one's refusal does not take back.
          const isAbsent =
            classifyPostFailure(fault).kind !== 'unsure' && finding.kind === 'absent';
          if (isAbsent) await subscriptions.markNotPosted(lease, at);
          throw fault;
        });
  await subscriptions.markPosted(lease, at, ts);
  return ts;
}

const ABSENT: PostLookup = { kind: 'absent' };

/** A part with what is known of it only now. */
function messageNow(
  at: number,
  { message }: DeliveryPart,
  finding: PostLookup,
  { lease, subscription, desk }: DeliveryJob,
): Message {
  const late = { slot: lease.slot, now: +desk.now(), zone: subscription.zone };
  return withNotices(JSON.parse(message) as Message, {
    mayRepeat: finding.kind === 'unknown',
    late: at === 0 ? late : null,
  });
}

function markOf({ channel, slot }: DeliveryLease, part: number) {
  return { channel, slot, part };
}

/** Whether Slack still refuses a digest when the next one is due, which then covers it. */
async function isSupersededByNext(fault: unknown, { lease, desk }: DeliveryJob): Promise<boolean> {
  if (classifyPostFailure(fault).kind !== 'refused') return false;
  const due = await desk.subscriptions.listDue();
  return due.some(({ channel, slot }) => channel === lease.channel && slot > lease.slot);
}

async function handleDeliveryFailure(fault: unknown, job: DeliveryJob): Promise<void> {
  const { lease, desk } = job;
  const { subscriptions, log, now } = desk;
  const { channel, attempt } = lease;
  const outcome = classifyPostFailure(fault);
  if (outcome.kind === 'nowhere') {
    log.warn({ fault, channel }, 'a digest can no longer be posted: it stops');
    await subscriptions.stop(channel, outcome.why, +now());
    return;
  }
  if (await isSupersededByNext(fault, job)) {
    log.error(
      { fault, channel },
      'a digest was refused until the next one was due: that covers it',
    );
    await subscriptions.abandon(lease);
    return;
  }
  const why = isDeadToken(fault) ? adviceFor(fault) : 'a digest could not be delivered';
  log.error({ fault, channel, attempt }, `${why}: it is tried again`);
  const wait = RETRY_DELAYS_MS[Math.min(attempt, RETRY_DELAYS_MS.length) - 1] ?? MINUTE_MS;
  await subscriptions.retryAfter(
    lease,
    +now() + (outcome.kind === 'limited' ? outcome.waitMs : wait),
  );
}
