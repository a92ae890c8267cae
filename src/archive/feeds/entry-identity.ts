import { createHash } from 'node:crypto';
import { publicationInstant } from '../../domain/calendar/instant.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { canonicalAddress } from '../../intake/html/address.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';

/** Hexadecimal digits of a version: 64 bits. */
const VERSION_DIGITS = 16;

/**
 * The keys of an entry: the id that its feed gives it, its address, its headline with the time of
 * publication. Entries that share one of them are the same, for some feeds generate new ids each
 * time. A headline without a time of day is a key only where there is no other.
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

/** A version that changes with the entry: by its date of change where it has one, else by its texts. */
export function entryVersion({ title, updated, summary, content }: FeedEntry): string {
  return contentHash(
    JSON.stringify(updated === null ? [title, summary, content] : [title, updated]),
  );
}

/** The canonical address of the page that an entry leads to. */
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
 * The publication time of an entry, else the time of its last change; `null` where it has neither,
 * or one in the future, which is a misprint.
 */
export function entryPublished({ published, updated }: FeedEntry, now: number): string | null {
  const printed = published ?? updated;
  const at = printed === null ? null : publicationInstant(printed);
  return at === null || at > now + CRAWL_POLICY.aheadMs ? null : printed;
}
