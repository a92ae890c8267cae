import type { Span } from '../../domain/span.ts';
import type { Watch } from '../../domain/watch.ts';
import type { LeaseTerm } from './lease.ts';

/** A watch, and since when it stands, in milliseconds since 1970. */
export interface StandingWatch extends Watch {
  readonly since: number;
}

/** A report that matches a watch. */
export interface WatchHit {
  readonly watchId: string;
  readonly articleId: string;
  /** What the printings of the report have in common: another printing is no other hit. */
  readonly reprintGroup: string;
  /** The sentence that matches the watch. */
  readonly sentence: Span;
}

/** Whether a hit is posted in an alert, or not, because it is no news to the watch. */
export type HitKind = 'told' | 'not-new';

/** A hit that waits to be posted. */
export interface WaitingHit extends WatchHit {
  readonly id: number;
  /**
   * The article that stands at its origin now, where it was ever revised; `null` where it was not,
   * or was withdrawn.
   */
  readonly revisedAs: string | null;
  /** Whether it may have been posted: whoever took it was lost, or the chat's answer was. */
  readonly mayBePosted: boolean;
}

/** What channels watch for. Instants are milliseconds since 1970. */
export interface WatchStore {
  /** Adds a watch; nothing where the channel has one of the same phrase, capitals aside. */
  add(watch: StandingWatch): Promise<'added' | 'known'>;
  /** Ends a watch and forgets its hits; false where there is none of that id. */
  remove(id: string): Promise<boolean>;
  /** All watches, the oldest first. */
  list(): Promise<readonly StandingWatch[]>;
  /** Whether a report matched a watch before, in any reprint. */
  isHit(watchId: string, report: string): Promise<boolean>;
  /** Writes a hit down, once for each watch and report. */
  addHit(hit: WatchHit, kind: HitKind, at: number): Promise<void>;
  /** Ids of the articles that matched a watch since an instant, posted or waiting, as they are now. */
  articlesWithHits(watchId: string, since: number): Promise<readonly string[]>;
  /** The hits that wait, the oldest first. */
  waitingHits(): Promise<readonly WaitingHit[]>;
  /**
   * Takes waiting hits to tell them in one message, in one step; gives the ids of those that nobody
   * else has.
   */
  leaseHits(ids: readonly number[], term: LeaseTerm): Promise<readonly number[]>;
  /**
   * Records of all hits of a message, in one step, that they were posted, or, where there is none, that
   * they will not be. By some of them alone the message could not be found again.
   */
  finishHits(
    ids: readonly number[],
    told: { readonly at: number; readonly message: string | null },
  ): Promise<void>;
  /**
   * Forgets a hit that waits, and those of its watch that came no earlier and were not new: they may
   * have been so beside it. Settles with when it came, or with nothing where it is gone.
   */
  takeBackHit(id: number): Promise<number | undefined>;
  /** Releases the hits of a message that could not be posted now, in one step. */
  releaseHits(ids: readonly number[], after: 'refused' | 'unclear'): Promise<void>;
  /** The number of messages that posted hits of a watch since an instant. */
  messagesSince(watchId: string, since: number): Promise<number>;
  /** Forgets hits from before an instant, those that wait aside. */
  purgeHits(before: number): Promise<void>;
}
