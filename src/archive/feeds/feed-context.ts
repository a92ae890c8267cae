import type { FeedEntry } from '../../domain/feed.ts';
import { instantOf } from '../articles/arrival.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';

/** What is known of an entry besides the entry. */
export interface FeedContext {
  /** The feed's address. */
  readonly feed: string;
  /** The outlet of articles that name none. */
  readonly outlet: string | null;
  /** ISO 639-1 code, of articles that say none. */
  readonly language: string | null;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/**
 * When an entry says that it was published, else when it was last changed; `null` where it says
 * neither, or a time that has not come yet: that is a misprint.
 */
export function entryPublished({ published, updated }: FeedEntry, now: number): string | null {
  const printed = published ?? updated;
  const at = printed === null ? null : instantOf(printed);
  return at === null || at > now + CRAWL_POLICY.aheadMs ? null : printed;
}
