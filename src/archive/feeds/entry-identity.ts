import { createHash } from 'node:crypto';
import type { FeedEntry } from '../../domain/feed.ts';
import { canonicalAddress } from '../../intake/html/address.ts';
import { instantOf } from '../articles/arrival.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';

/** Hexadecimal digits of a version: 64 bits. */
const VERSION_DIGITS = 16;

/**
 * What an entry is known by: the id its feed gives it, its address, its headline with the time of
 * publication. Whoever shares one of them is the same entry, for some feeds make up a new id for
 * every reading. A headline with a day alone, or with nothing, counts only where there is no other.
 */
export function entryKeys(entry: FeedEntry): readonly string[] {
  const { id, title, published } = entry;
  const address = entryPageAddress(entry);
  const own = [
    ...(id === null ? [] : [`id ${id}`]),
    ...(address === null ? [] : [`at ${address}`]),
  ];
  const headline = title === null ? [] : [`as ${title}\n${published ?? ''}`];
  if (own.length === 0) return headline.length > 0 ? headline : [`of ${entryVersion(entry)}`];
  return published?.includes('T') ? [...own, ...headline] : own;
}

/** Changes when an entry does: by its own word where it has one, else by its texts. */
export function entryVersion({ title, updated, summary, content }: FeedEntry): string {
  return contentHash(
    JSON.stringify(updated === null ? [title, summary, content] : [title, updated]),
  );
}

/** The address of the page that an entry leads to, without what does not tell pages apart. */
export function entryPageAddress({ url }: FeedEntry): string | null {
  return url === null ? null : canonicalAddress(url);
}

/** A short hash of bytes or text. */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, VERSION_DIGITS);
}

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
