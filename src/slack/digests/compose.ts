import type { KeptSubscription, NewPart } from '../../archive/ports/subscription-store.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { type DigestMessage, digestMessages } from '../blocks/digest.ts';
import { noveltyOf } from '../blocks/digest-wording.ts';
import type { Desk } from '../desk.ts';
import { quotedOf } from '../quoted-of.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long before now a digest ends: an article that is being put at this moment, and counts as
 * having come, is neither missed nor told twice.
 */
const SETTLING_MS = 2 * 60_000;

/** A digest as it is going to be posted. */
export interface ComposedDigest {
  /** Up to when it tells what is new, in milliseconds since 1970. */
  readonly until: number;
  /** None where there is nothing to be said. */
  readonly parts: readonly NewPart[];
}

/**
 * The longest time that a digest covers: after a longer stop, what is older is no news, and to find
 * what is new in all of it would take minutes.
 */
const LONGEST_MS = 31 * DAY_MS;

/**
 * What is new in a channel since its last digest, or else since a day before it was set. A channel
 * that wants silence when there is nothing new still hears when nothing could be read.
 *
 * @param meanwhile is awaited again and again while what is new is read
 */
export async function composeDigest(
  subscription: KeptSubscription,
  slot: number,
  desk: Desk,
  meanwhile: () => Promise<void>,
): Promise<ComposedDigest> {
  const since = beginOf(subscription, desk);
  const until = +desk.now() - SETTLING_MS;
  if (until <= since) return { until: since, parts: [] };
  const { subject } = subscription;
  const digest = await desk.digest({ since, until, subject, meanwhile });
  const isSilent = subscription.whenQuiet === 'silence' && isQuiet(noveltyOf(digest));
  const messages = isSilent ? [] : digestMessages(digest, showing(subscription, slot, desk));
  return { until, parts: messages.map(partOf) };
}

/** What a channel's digest would hold if it were due now; of everything where it has none. */
export async function previewDigest(
  subscription: KeptSubscription | undefined,
  desk: Desk,
): Promise<readonly [DigestMessage, ...DigestMessage[]]> {
  const now = +desk.now();
  const until = now - SETTLING_MS;
  const since = Math.min(subscription ? beginOf(subscription, desk) : now - DAY_MS, until);
  const digest = await desk.digest({ since, until, subject: subscription?.subject ?? null });
  return digestMessages(digest, showing(subscription ?? { zone: desk.zone }, now, desk));
}

function beginOf({ deliveredUntil, setAt }: KeptSubscription, desk: Desk): number {
  return Math.max(deliveredUntil ?? setAt - DAY_MS, +desk.now() - LONGEST_MS);
}

function isQuiet(novelty: ReturnType<typeof noveltyOf>): boolean {
  return novelty === 'nothing-new' || novelty === 'nothing-came';
}

function showing({ zone }: Pick<Subscription, 'zone'>, at: number, { state }: Desk) {
  return { state, zone, at };
}

function partOf({ message, cited }: DigestMessage): NewPart {
  return { message: JSON.stringify(message), quoted: cited.map(quotedOf) };
}
