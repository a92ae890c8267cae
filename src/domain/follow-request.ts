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
