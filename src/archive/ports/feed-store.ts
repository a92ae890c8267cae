import type { FollowedKind, FollowRequest } from '../../domain/follow-request.ts';
import type { LeaseTerm } from './lease.ts';
import type { Validators } from './web.ts';

/** An address that is followed, and what became of it. Instants are milliseconds since 1970. */
export interface FollowedAddress extends FollowRequest, FeedState {
  /** The editor who named it in the chat; `null` where feeds.yml alone does. */
  readonly namedBy: string | null;
  /** Whether feeds.yml names it. */
  readonly isInFile: boolean;
}

/** What the readings of a followed address left. */
export interface FeedState {
  readonly kind: FollowedKind | null;
  /** What the feed calls itself. */
  readonly title: string | null;
  /** Where it is asked for since it moved for good; `null` where it stayed. */
  readonly movedTo: string | null;
  readonly validators: Validators;
  /** A hash of the bytes that were taken last. */
  readonly hash: string | null;
  /** When it was last read without a fault; `null` for never. */
  readonly readAt: number | null;
  readonly dueAt: number;
  /** Readings that failed, one after another. */
  readonly failures: number;
  readonly failingSince: number | null;
  /** What was wrong last, for people; `null` where nothing is. */
  readonly fault: string | null;
  /** Whether its server says that it is gone for good: it is not read again. */
  readonly isGone: boolean;
}

/** Something that is due, taken so that no other process takes it too. */
export interface LeaseRequest extends LeaseTerm {
  /** Hosts that are being asked: what lies there is left for later. */
  readonly busyHosts: readonly string[];
}

/** The addresses that are followed. What is no longer followed is remembered, and not given. */
export interface FeedStore {
  /**
   * Follows an address that an editor names; one that was given up as gone is tried again.
   *
   * @param by the editor's id
   */
  follow(order: FollowRequest, by: string, now: number): Promise<'added' | 'known'>;
  /** Ends what an editor began: `in-file` where feeds.yml names the address, which is edited there. */
  unfollow(address: string): Promise<'removed' | 'in-file' | 'unknown'>;
  /** Makes what is followed by file equal to these. */
  syncFile(orders: readonly FollowRequest[], now: number): Promise<void>;
  /** All that are followed, by address. */
  list(): Promise<readonly FollowedAddress[]>;
  /** Takes one that is due, the longest due first. */
  lease(request: LeaseRequest): Promise<FollowedAddress | undefined>;
  /** Writes down what a reading left, and gives the address back. */
  finish(address: string, state: FeedState): Promise<void>;
  /** Gives an address back that was not read. */
  release(address: string): Promise<void>;
}
