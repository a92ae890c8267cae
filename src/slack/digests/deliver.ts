import type { Claim, Due, KeptSubscription, Part } from '../../archive/ports/subscription-store.ts';
import type { Desk } from '../desk.ts';
import { adviceFor } from '../explained.ts';
import type { Message } from '../message.ts';
import { outcomeOf } from '../outcome.ts';
import { remember } from '../remember.ts';
import { cannotPost, isDeadToken } from '../slack-error.ts';
import { composeDigest } from './compose.ts';
import { withNotices } from './notices.ts';
import type { Finding, Poster } from './poster.ts';

/**
 * After this a step that was begun was lost with its process. Longer than to look through ten pages
 * of history or to post a message may take, so that nobody posts what a slow process is still
 * posting. To compose may take longer: who does so says now and then that it goes on.
 */
const STEP_LOST_AFTER_MS = 2 * 60_000;

/** Often enough for a few of them to fail, and seldom enough to cost nothing. */
const RENEW_EVERY_MS = STEP_LOST_AFTER_MS / 8;

const MINUTE_MS = 60_000;

/** How long a delivery waits after each try that failed; after the last, always that long. */
const WAITS_MS = [1, 1, 2, 5, 10].map((minutes) => minutes * MINUTE_MS);

/** A delivery that this process does. */
interface Job {
  readonly claim: Claim;
  readonly subscription: KeptSubscription;
  readonly desk: Desk;
  readonly poster: Poster;
}

/**
 * Delivers a digest that is due, or goes on with it where an earlier try ended. What may have been
 * posted is looked for before it is posted again. What fails is tried again later; where the bot
 * may no longer post, the digest stops.
 */
export async function deliver(due: Due, desk: Desk, poster: Poster): Promise<void> {
  const subscription = await desk.subscriptions.of(due.channel);
  const claim =
    subscription && (await desk.subscriptions.claim(due, +desk.now(), STEP_LOST_AFTER_MS));
  if (!claim) return;
  const job = { claim, subscription, desk, poster };
  try {
    await deliverParts(job);
  } catch (fault) {
    await giveUpForNow(fault, job);
  }
}

async function deliverParts(job: Job): Promise<void> {
  const { claim, desk } = job;
  const isBegun = claim.parts.some(({ begunAt }) => begunAt !== null);
  const parts = isBegun ? claim.parts : await composed(job);
  const stamps = parts && (await postAll(parts, job));
  // Otherwise somebody else has taken it, or it was ended.
  if (!stamps) return;
  for (const [at, ts] of stamps.entries()) {
    const threadTs = at === 0 ? null : (stamps[0] ?? null);
    await remember({ channel: claim.channel, ts, threadTs }, parts[at]?.quoted ?? [], desk);
  }
  await desk.subscriptions.finish(claim);
}

async function composed(job: Job): Promise<readonly Part[] | undefined> {
  const { claim, subscription, desk } = job;
  const { until, parts } = await composeDigest(subscription, claim.slot, desk, renewalOf(job));
  const isMine = await desk.subscriptions.compose(claim, until, parts, +desk.now());
  return isMine ? parts.map((part) => ({ ...part, begunAt: null, ts: null })) : undefined;
}

/** Keeps others from taking a delivery over, as often as it is asked to and that is needed. */
function renewalOf({ claim, desk }: Job): () => Promise<void> {
  let renewedAt = +desk.now();
  return async () => {
    const now = +desk.now();
    if (now - renewedAt < RENEW_EVERY_MS) return;
    renewedAt = now;
    await desk.subscriptions.renew(claim, now);
  };
}

/** The timestamps of all parts; nothing where the delivery is no longer this process's own. */
async function postAll(parts: readonly Part[], job: Job): Promise<readonly string[] | undefined> {
  const stamps: string[] = [];
  for (const [at, part] of parts.entries()) {
    try {
      const ts = part.ts ?? (await postPart(at, part, stamps[0], job));
      if (ts === undefined) return undefined;
      stamps.push(ts);
    } catch (fault) {
      const isHopeless = cannotPost(fault) || (await isOvertaken(fault, job));
      if (at === 0 || !isHopeless) throw fault;
      // The first message stands: one without its thread must not hold up those of the next days.
      job.desk.log.warn({ fault, ...markOf(job.claim, at) }, 'the rest of a digest has no thread');
      return stamps;
    }
  }
  return stamps;
}

/** Its timestamp, of now or of an earlier try; nothing where somebody else has the delivery. */
async function postPart(
  at: number,
  part: Part,
  root: string | undefined,
  job: Job,
): Promise<string | undefined> {
  const { claim, desk, poster } = job;
  const { subscriptions } = desk;
  const place = { channel: claim.channel, threadTs: root };
  const mark = markOf(claim, at);
  const finding = part.begunAt === null ? ABSENT : await poster.find(place, mark, part.begunAt);
  if (finding.kind !== 'found' && !(await subscriptions.begin(claim, at, +desk.now()))) {
    return undefined;
  }
  const ts =
    finding.kind === 'found'
      ? finding.ts
      : await poster.post(place, messageNow(at, part, finding, job), mark).catch(async (fault) => {
          // What an earlier try may have posted, this one's refusal does not take back.
          const isAbsent = outcomeOf(fault).kind !== 'unsure' && finding.kind === 'absent';
          if (isAbsent) await subscriptions.notPosted(claim, at);
          throw fault;
        });
  await subscriptions.posted(claim, at, ts);
  return ts;
}

const ABSENT: Finding = { kind: 'absent' };

/** A part with what is known of it only now. */
function messageNow(
  at: number,
  { message }: Part,
  finding: Finding,
  { claim, subscription, desk }: Job,
): Message {
  const late = { slot: claim.slot, now: +desk.now(), zone: subscription.zone };
  return withNotices(JSON.parse(message) as Message, {
    mayRepeat: finding.kind === 'unknown',
    late: at === 0 ? late : null,
  });
}

function markOf({ channel, slot }: Claim, part: number) {
  return { channel, slot, part };
}

/** Whether Slack still refuses a digest when the next one is due, which then covers it. */
async function isOvertaken(fault: unknown, { claim, desk }: Job): Promise<boolean> {
  if (outcomeOf(fault).kind !== 'refused') return false;
  const due = await desk.subscriptions.due();
  return due.some(({ channel, slot }) => channel === claim.channel && slot > claim.slot);
}

async function giveUpForNow(fault: unknown, job: Job): Promise<void> {
  const { claim, desk } = job;
  const { subscriptions, log, now } = desk;
  const { channel, attempt } = claim;
  const outcome = outcomeOf(fault);
  if (outcome.kind === 'nowhere') {
    log.warn({ fault, channel }, 'a digest can no longer be posted: it stops');
    await subscriptions.stop(channel, outcome.why, +now());
    return;
  }
  if (await isOvertaken(fault, job)) {
    log.error(
      { fault, channel },
      'a digest was refused until the next one was due: that covers it',
    );
    await subscriptions.abandon(claim);
    return;
  }
  const why = isDeadToken(fault) ? adviceFor(fault) : 'a digest could not be delivered';
  log.error({ fault, channel, attempt }, `${why}: it is tried again`);
  const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length) - 1] ?? MINUTE_MS;
  await subscriptions.putOff(claim, +now() + (outcome.kind === 'limited' ? outcome.waitMs : wait));
}
