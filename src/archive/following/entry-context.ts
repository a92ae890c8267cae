import type { FeedEntry } from '../../domain/feed.ts';
import { instantOf } from '../arrival.ts';
import { POLICY } from './policy.ts';

/** What is known of an entry besides the entry. */
export interface EntryContext {
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
export function publishedOf({ published, updated }: FeedEntry, now: number): string | null {
  const printed = published ?? updated;
  const at = printed === null ? null : instantOf(printed);
  return at === null || at > now + POLICY.aheadMs ? null : printed;
}
