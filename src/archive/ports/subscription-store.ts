import type { Subscription } from '../../domain/subscription.ts';
import type { MessageId, Quoted } from './conversation-store.ts';
import type { Lease, LeaseTerm } from './lease.ts';

/** Why a digest no longer comes. */
interface SubscriptionStop {
  readonly at: number;
  /** The reason as the chat gave it, such as "is_archived". */
  readonly why: string;
  /** Whether who set it knows. */
  readonly isTold: boolean;
}

export interface StoredSubscription extends Subscription {
  /** When it was last set or changed: slots before that are none of it. */
  readonly setAt: number;
  /** The end of the last delivered window; `null` before its first digest. */
  readonly deliveredUntil: number | null;
  /** `null` while it comes. */
  readonly stopped: SubscriptionStop | null;
}

/** A digest that is due in a channel: the slot is the instant for which it was promised. */
export interface DueDigest {
  readonly channel: string;
  readonly slot: number;
}

/** One message of a digest: the first stands in the channel, the others in its thread. */
export interface DeliveryPart {
  /** The message, as whoever posts it writes it down. */
  readonly message: string;
  readonly quoted: readonly Quoted[];
  /**
   * Since when it may have been posted; `null` where it surely was not. Where it has no id
   * either, a process was lost, or the chat's answer was.
   */
  readonly begunAt: number | null;
  /** The id of the posted message once it is known to be posted. */
  readonly postedAs: MessageId | null;
}

/** What a part is before anything was done with it. */
export type NewDeliveryPart = Pick<DeliveryPart, 'message' | 'quoted'>;

/** A digest that somebody is delivering. */
export interface DeliveryLease extends DueDigest, Lease {
  /** In their order; none before it is composed. */
  readonly parts: readonly DeliveryPart[];
}

/**
 * The digests of channels, and how far each delivery is. Instants are milliseconds since 1970.
 *
 * A delivery is enqueued, leased, composed, posted part by part, and finished. Each step is written
 * down before the next begins, so that after a crash whoever leases it next knows what was posted,
 * and of at most one part that it may have been. The steps of a lease give false, and do nothing,
 * when somebody else has taken the delivery since or the subscription was ended.
 */
export interface SubscriptionStore {
  /** Sets the digest of a channel or changes it; one that stopped comes again. */
  save(subscription: Subscription, now: number): Promise<void>;
  /** Ends the digest of a channel with what is under way of it; false where there is none. */
  end(channel: string): Promise<boolean>;
  find(channel: string): Promise<StoredSubscription | undefined>;
  /** All digests, by channel. */
  list(): Promise<readonly StoredSubscription[]>;
  /** Says that a digest can no longer come, and drops what is due of it. */
  stop(channel: string, why: string, now: number): Promise<void>;
  /** Says that who set it knows that it stopped. */
  markStopNotified(channel: string): Promise<void>;

  /**
   * Writes down that a digest is due, once for each slot. What was due earlier in the channel and
   * is not begun goes: this one covers it.
   */
  enqueue(due: DueDigest): Promise<void>;
  /** What is due and not finished, the oldest first. */
  listDue(): Promise<readonly DueDigest[]>;
  /**
   * Takes a due digest to deliver it, anew for `leaseMs` after each step. Nothing where it is finished
   * or put off, or where somebody has it.
   */
  lease(due: DueDigest, term: LeaseTerm): Promise<DeliveryLease | undefined>;
  /** Extends a lease whose holder is still working. */
  renew(lease: DeliveryLease, now: number): Promise<boolean>;
  /** Writes down what the messages are, and up to when they tell what is new. */
  saveParts(
    lease: DeliveryLease,
    until: number,
    parts: readonly NewDeliveryPart[],
    now: number,
  ): Promise<boolean>;
  /** Says that a part is about to be posted. */
  beginPart(lease: DeliveryLease, part: number, now: number): Promise<boolean>;
  /** Says that a part was surely not posted. */
  markNotPosted(lease: DeliveryLease, part: number): Promise<void>;
  /** Says that a part was posted, whoever has the lease. */
  markPosted(lease: DeliveryLease, part: number, postedAs: MessageId): Promise<void>;
  /** Says that all is delivered: the next digest begins where this one ends. */
  finish(lease: DeliveryLease): Promise<boolean>;
  /** Gives a delivery up: the next digest covers its window. */
  abandon(lease: DeliveryLease): Promise<void>;
  /** Gives a delivery back, to be tried again from an instant on. */
  retryAfter(lease: DeliveryLease, notBefore: number): Promise<void>;

  /** Forgets deliveries of slots before an instant that are finished. */
  purge(before: number): Promise<void>;
}
