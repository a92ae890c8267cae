import type { MessageId, Quoted } from '../../archive/ports/conversation-store.ts';
import type {
  DeliveryLease,
  DeliveryPart,
  DueDigest,
  StoredSubscription,
} from '../../archive/ports/subscription-store.ts';
import { fiveRetriesInAboutTwentyMinutes, retryDelay } from '../../domain/backoff.ts';
import { MINUTE_MS } from '../../domain/calendar/instant.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { DigestOutcome } from '../bot-observer.ts';
import type { Circumstance, DeliveryMark, OutgoingMessage, PostingLookup } from '../chat.ts';
import { adviceFor } from '../error-message.ts';
import { postMarked } from '../post-marked.ts';
import { isNowhere, recordPosting } from '../postings.ts';
import { composeDigest } from './compose-digest.ts';

/**
 * The lease of a delivery expires after this. Longer than to look through ten pages
 * of history or to post a message may take, so that nobody posts what a slow process is still
 * posting. To compose may take longer: who does so says now and then that it goes on.
 */
const DELIVERY_LEASE_MS = 2 * 60_000;

/** Often enough for a few of them to fail, and seldom enough to cost nothing. */
const RENEW_EVERY_MS = DELIVERY_LEASE_MS / 8;

/** Later than this after its time, a digest says so. */
const LATE_FROM_MS = 5 * MINUTE_MS;

/** A delivery that this process does. */
interface DeliveryJob {
  readonly lease: DeliveryLease;
  readonly subscription: StoredSubscription;
  readonly deps: BotDeps;
}

/**
 * Delivers a digest that is due, or goes on with it where an earlier try ended. What may have been
 * posted is looked for before it is posted again. What fails is tried again later; where the bot
 * may no longer post, the digest stops.
 */
export async function deliver(due: DueDigest, deps: BotDeps): Promise<void> {
  const subscription = await deps.subscriptions.find(due.channel);
  const lease =
    subscription &&
    (await deps.subscriptions.lease(due, { now: +deps.now(), leaseMs: DELIVERY_LEASE_MS }));
  if (!lease) return;
  const job = { lease, subscription, deps };
  try {
    await deliverParts(job);
  } catch (fault) {
    await handleDeliveryFailure(fault, job);
  }
}

async function deliverParts(job: DeliveryJob): Promise<void> {
  const { lease, deps } = job;
  const isBegun = lease.parts.some(({ begunAt }) => begunAt !== null);
  const parts = isBegun ? lease.parts : await composeParts(job);
  const posted = parts && (await postAll(parts, job));
  // Otherwise somebody else has taken it, or it was ended.
  if (!posted) return;
  for (const [at, { message, quoted }] of posted.entries()) {
    const thread = at === 0 ? null : (posted[0]?.message ?? null);
    await recordPosting({ channel: lease.channel, message, thread }, quoted, deps);
  }
  await deps.subscriptions.finish(lease);
  observeEnd('delivered', job);
}

function observeEnd(outcome: DigestOutcome, { lease, deps }: DeliveryJob): void {
  deps.observer?.digestEnded({ outcome, lateMs: +deps.now() - lease.slot });
}

async function composeParts(job: DeliveryJob): Promise<readonly DeliveryPart[] | undefined> {
  const { lease, subscription, deps } = job;
  const { until, parts } = await composeDigest(
    subscription,
    lease.slot,
    deps,
    createLeaseRenewal(job),
  );
  const isMine = await deps.subscriptions.saveParts(lease, until, parts, +deps.now());
  return isMine ? parts.map((part) => ({ ...part, begunAt: null, postedAs: null })) : undefined;
}

/** Keeps others from taking a delivery over, as often as it is asked to and that is needed. */
function createLeaseRenewal({ lease, deps }: DeliveryJob): () => Promise<void> {
  let renewedAt = +deps.now();
  return async () => {
    const now = +deps.now();
    if (now - renewedAt < RENEW_EVERY_MS) return;
    renewedAt = now;
    await deps.subscriptions.renew(lease, now);
  };
}

/** A message of a digest that stands in the chat, and what it quotes. */
interface PostedPart extends Pick<DeliveryPart, 'quoted'> {
  readonly message: MessageId;
}

/** The posted messages of all parts; nothing where the delivery is no longer this process's own. */
async function postAll(
  parts: readonly DeliveryPart[],
  job: DeliveryJob,
): Promise<readonly PostedPart[] | undefined> {
  const posted: PostedPart[] = [];
  for (const [at, part] of parts.entries()) {
    try {
      const { postedAs: message, quoted } = part;
      const done = message
        ? { message, quoted }
        : await postPart(at, part, posted[0]?.message, job);
      if (done === undefined) return undefined;
      posted.push(done);
    } catch (fault) {
      const isHopeless = isNowhere(fault, job.deps) || (await isSupersededByNext(fault, job));
      if (at === 0 || !isHopeless) throw fault;
      // The first message stands: one without its thread must not hold up those of the next days.
      job.deps.log.warn({ fault, ...markOf(job.lease, at) }, 'the rest of a digest has no thread');
      return posted;
    }
  }
  return posted;
}

/** The message, of now or of an earlier try; nothing where somebody else has the delivery. */
async function postPart(
  at: number,
  part: DeliveryPart,
  thread: MessageId | undefined,
  job: DeliveryJob,
): Promise<PostedPart | undefined> {
  const { lease, deps } = job;
  const { subscriptions, conversations } = deps;
  let withdrawn: readonly Quoted[] = [];
  const posted = await postMarked(
    {
      place: { channel: lease.channel, thread },
      mark: markOf(lease, at),
      begunAt: part.begunAt,
      async compose(lookup) {
        withdrawn = await conversations.withdrawnAmong(part.quoted);
        return outgoingPart({ at, part, lookup, withdrawn }, job);
      },
      begin: () => subscriptions.beginPart(lease, at, +deps.now()),
      markNotPosted: () => subscriptions.markNotPosted(lease, at),
    },
    deps,
  );
  if (!posted) return undefined;
  await subscriptions.markPosted(lease, at, posted.message);
  return {
    message: posted.message,
    quoted: part.quoted.filter((one) => !withdrawn.includes(one)),
  };
}

/** A part that is about to be posted, and what became known of it since it was composed. */
interface WaitingPart {
  readonly at: number;
  readonly part: DeliveryPart;
  readonly lookup: PostingLookup;
  /** What it quotes of articles that were withdrawn since. */
  readonly withdrawn: readonly Quoted[];
}

/** A part with what is known of it only now, and without what was withdrawn. */
function outgoingPart(
  { at, part: { message }, lookup, withdrawn }: WaitingPart,
  job: DeliveryJob,
): OutgoingMessage {
  const quotes = withdrawn.map(({ quote }) => quote);
  const circumstances: readonly Circumstance[] = [
    ...(lookup.kind === 'unknown' ? [{ kind: 'may-repeat' } as const] : []),
    ...(at === 0 ? latenessOf(job) : []),
    ...(quotes.length === 0 ? [] : [{ kind: 'left-out', quotes: quotes.length } as const]),
  ];
  const written = quotes.length === 0 ? message : job.deps.chat.withoutQuotes(message, quotes);
  return { written, answer: null, circumstances };
}

function latenessOf({ lease, subscription, deps }: DeliveryJob): readonly Circumstance[] {
  const { slot } = lease;
  const now = +deps.now();
  return now - slot < LATE_FROM_MS ? [] : [{ kind: 'late', slot, now, zone: subscription.zone }];
}

function markOf({ channel, slot }: DeliveryLease, part: number): DeliveryMark {
  return { channel, slot, part };
}

/** Whether the chat still refuses a digest when the next one is due, which then covers it. */
async function isSupersededByNext(fault: unknown, { lease, deps }: DeliveryJob): Promise<boolean> {
  if (deps.chat.classify(fault).kind !== 'refused') return false;
  const due = await deps.subscriptions.listDue();
  return due.some(({ channel, slot }) => channel === lease.channel && slot > lease.slot);
}

async function handleDeliveryFailure(fault: unknown, job: DeliveryJob): Promise<void> {
  const { lease, deps } = job;
  const { subscriptions, log, now } = deps;
  const { channel, attempt } = lease;
  const failure = deps.chat.classify(fault);
  if (failure.kind === 'nowhere') {
    log.warn({ fault, channel }, 'a digest can no longer be posted: it stops');
    await subscriptions.stop(channel, failure.why, +now());
    observeEnd('stopped', job);
    return;
  }
  if (failure.kind === 'removed') {
    log.info({ channel }, 'a digest ended: the bot was removed from its workspace');
    await subscriptions.retryAfter(lease, +now());
    observeEnd('removed', job);
    return;
  }
  if (await isSupersededByNext(fault, job)) {
    log.error(
      { fault, channel },
      'a digest was refused until the next one was due: that covers it',
    );
    await subscriptions.abandon(lease);
    observeEnd('covered', job);
    return;
  }
  const why = adviceFor(fault, deps) ?? 'a digest could not be delivered';
  log.error({ fault, channel, attempt }, `${why}: it is tried again`);
  observeEnd('failed', job);
  const wait = retryDelay(fiveRetriesInAboutTwentyMinutes, attempt);
  await subscriptions.retryAfter(
    lease,
    +now() + (failure.kind === 'limited' ? failure.waitMs : wait),
  );
}
