/** What an address that is followed holds. */
export type FollowedKind = 'feed' | 'page';

/** An address that a desk follows, as it is named. What is not said is `null`. */
export interface FollowRequest {
  readonly address: string;
  /** `null`: told by what the address holds. */
  readonly kind: FollowedKind | null;
  /** The outlet of articles that name none. */
  readonly outlet: string | null;
  /** ISO 639-1 code, of articles that say none. */
  readonly language: string | null;
  /** How often it is read, in milliseconds. */
  readonly everyMs: number | null;
}
