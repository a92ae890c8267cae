import { withoutOutlets } from '../../answers/digest/without-outlets.ts';
import { noveltyOf } from '../../answers/wording/format-novelty.ts';
import type {
  NewDeliveryPart,
  StoredSubscription,
} from '../../archive/ports/subscription-store.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/calendar/instant.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { ComposedMessage, DigestScope } from '../chat.ts';
import { quotedOf } from '../postings.ts';

/**
 * How long before now a digest ends: an article that is being stored at this moment, and counts
 * as arrived, is neither missed nor in two digests.
 */
const SETTLING_MS = 2 * MINUTE_MS;

/** A digest as it is going to be posted. */
export interface ComposedDigest {
  /** The end of its window, in milliseconds since 1970. */
  readonly until: number;
  /** None where nothing is to be posted. */
  readonly parts: readonly NewDeliveryPart[];
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
  subscription: StoredSubscription,
  slot: number,
  deps: BotDeps,
  meanwhile: () => Promise<void>,
): Promise<ComposedDigest> {
  const since = beginOf(subscription, deps);
  const until = endOf(+deps.now());
  if (until <= since) return { until: since, parts: [] };
  const { subject } = subscription;
  const whole = await deps.digest({ since, until, subject, meanwhile });
  const digest = withoutOutlets(whole, await mutedIn(subscription, deps));
  const isSilent = subscription.whenQuiet === 'silence' && isQuiet(noveltyOf(digest));
  const messages = isSilent ? [] : deps.chat.composeDigest(digest, scopeOf(subscription, slot));
  return { until, parts: messages.map(partOf) };
}

/** What a channel's digest would hold if it were due now; of everything where it has none. */
export async function previewDigest(
  subscription: StoredSubscription | undefined,
  deps: BotDeps,
): Promise<readonly [ComposedMessage, ...ComposedMessage[]]> {
  const now = +deps.now();
  const until = endOf(now);
  const since = Math.min(subscription ? beginOf(subscription, deps) : now - DAY_MS, until);
  const whole = await deps.digest({ since, until, subject: subscription?.subject ?? null });
  const digest = subscription ? withoutOutlets(whole, await mutedIn(subscription, deps)) : whole;
  return deps.chat.composeDigest(digest, scopeOf(subscription ?? { zone: deps.zone }, now));
}

/** The outlets of which a channel's digest does not tell. */
async function mutedIn({ channel }: StoredSubscription, { mutes }: BotDeps) {
  return await mutes.outletsOf({ kind: 'digest', id: channel });
}

function beginOf({ deliveredUntil, setAt }: StoredSubscription, deps: BotDeps): number {
  const longestAgo = toMinute(+deps.now() - LONGEST_MS);
  return Math.max(deliveredUntil ?? toMinute(setAt - DAY_MS), longestAgo);
}

function endOf(now: number): number {
  return toMinute(now - SETTLING_MS);
}

/** Windows begin and end with minutes: many channels want theirs at one time, and share them. */
function toMinute(instant: number): number {
  return instant - (instant % MINUTE_MS);
}

function isQuiet(novelty: ReturnType<typeof noveltyOf>): boolean {
  return novelty === 'nothing-new' || novelty === 'nothing-came';
}

function scopeOf({ zone }: Pick<Subscription, 'zone'>, at: number): DigestScope {
  return { zone, at };
}

function partOf({ written, cited }: ComposedMessage): NewDeliveryPart {
  return { message: written, quoted: cited.map(quotedOf) };
}
