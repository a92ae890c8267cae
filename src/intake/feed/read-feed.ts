import { Failure } from '../../domain/failure.ts';
import type { Feed } from '../../domain/feed.ts';
import { decodeFeed } from './decode-feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { isHtmlPage, notAFeed } from './not-a-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

/** What is known about a feed besides its text. */
export interface FeedReadOptions {
  /** Where it was fetched, which its relative addresses start from. */
  readonly address?: string | null;
}

/**
 * Reads a feed, forgivingly: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed. Nothing is
 * fetched, and no entity that refers to others is expanded.
 *
 * Throws a Failure: 'empty', 'not-text', 'malformed' for broken JSON, 'unsupported' for what is no
 * feed, a page above all, 'too-complex' for nesting beyond that of feeds.
 */
export function readFeed(
  feed: Uint8Array | string,
  { address = null }: FeedReadOptions = {},
): Feed {
  const text = typeof feed === 'string' ? feed : decodeFeed(feed);
  const begun = text.trimStart();
  if (begun === '') throw new Failure('empty', 'is empty: give RSS, Atom or a JSON Feed');
  if (/^[{[]/.test(begun)) return readJsonFeed(begun, address);
  if (isHtmlPage(text)) throw notAFeed(text, address);
  const read = readXmlFeed(text, address);
  if (read === undefined) throw notAFeed(text, address);
  return read;
}
