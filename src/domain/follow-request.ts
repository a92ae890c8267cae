import type { Day } from './calendar/instant.ts';

/** What a followed address serves. */
export type FollowedKind = 'feed' | 'page';

/** A request to follow an address. What is not given is `null`. */
export interface FollowRequest {
  readonly address: string;
  /** `null`: detected by what the address serves. */
  readonly kind: FollowedKind | null;
  /** The outlet of articles that name none. */
  readonly outlet: string | null;
  /** ISO 639-1 code, of articles that say none. */
  readonly language: string | null;
  /** How often it is read, in milliseconds. */
  readonly everyMs: number | null;
}

/** A public feed to start from, which is not followed until somebody names it. */
export interface FeedSuggestion {
  readonly address: string;
  /** The name of its publisher. */
  readonly outlet: string;
  /** ISO 639-1 code of its articles; `null` where it is not given. */
  readonly language: string | null;
  /** The day on which the address was looked up. */
  readonly seen: Day;
  /** The public list, or the publisher's page, that gives the address. */
  readonly source: string;
}
