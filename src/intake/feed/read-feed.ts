import { Failure } from '../../domain/failure.ts';
import type { Feed } from '../../domain/feed.ts';
import { decodeText } from '../decode-text.ts';
import { readJsonFeed } from './json-feed.ts';
import { isHtmlPage, notAFeed } from './sniff-feed.ts';
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

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** How wide encodings begin: with a byte order mark, or with "<" where there is none. */
const WIDE: readonly (readonly [encoding: Wide, ...beginning: readonly number[]])[] = [
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32le', 0x3c, 0, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-32be', 0, 0, 0, 0x3c],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16le', 0x3c, 0],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16be', 0, 0x3c],
];

/** The share of characters beyond ASCII that may be broken in a feed that is UTF-8 for all that. */
const BROKEN_SHARE = 0.1;

/**
 * The text of a feed's bytes: as XML says for wide encodings, which need no mark (XML 1.0, appendix
 * F), else as `decodeText` reads a page. A feed of UTF-8 that was cut within a character, or has a
 * few broken ones, stays UTF-8. Throws Failure 'not-text' for pictures and the like.
 */
function decodeFeed(bytes: Uint8Array): string {
  const wide = WIDE.find(([, ...beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  if (wide !== undefined) return decodeWide(bytes, wide[0]);
  return damagedUtf8(bytes) ?? decodeText(bytes, { html: true });
}

function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return new TextDecoder(encoding).decode(bytes);
  }
  return decodeUtf32(bytes, encoding === 'utf-32le');
}

/** UTF-32, which no decoder of the platform knows. */
function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    characters.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('');
}

function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\ufffd')) return undefined;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return broken <= beyondAscii * BROKEN_SHARE ? text : undefined;
}
