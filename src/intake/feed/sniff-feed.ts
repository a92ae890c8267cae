import { Parser } from 'htmlparser2';
import { Failure } from '../../domain/failure.ts';
import { resolvedAddress } from './addresses.ts';
import { cleanLine } from './markup-text.ts';

/** A page names its feeds at its beginning. */
const NAMED_WITHIN_CHARACTERS = 200_000;

/** How many of them are told. */
const MAX_TOLD = 3;

/** Characters of the beginning by which pages and feeds are recognised. */
const BEGINNING_CHARACTERS = 4000;

/** What may stand before a document's first element. */
const PROLOGUE = /<!--(?:(?!-->)[\s\S])*(?:-->)?|<\?[^>]*>?/g;

/** Whether a text is a page, by its beginning. */
export function isHtmlPage(text: string): boolean {
  const begun = text.slice(0, BEGINNING_CHARACTERS).replace(PROLOGUE, '').trimStart();
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(begun);
}

/** The failure for a text that is no feed: what it is, and where there is a feed instead. */
export function notAFeed(text: string, address: string | null): Failure {
  if (!isHtmlPage(text)) {
    const root = /<([a-z][\w:.-]{0,40})/i.exec(text.slice(0, BEGINNING_CHARACTERS))?.[1];
    const what = root === undefined ? 'holds no feed' : `holds no feed, it begins with <${root}>`;
    return new Failure('unsupported', `${what}: give RSS, Atom or a JSON Feed`);
  }
  const named = feedsNamedBy(text, address);
  const advice =
    named.length > 0
      ? `its feed is ${named.join(' or ')}`
      : 'it names no feed of its own: look for one on the site, often marked RSS';
  return new Failure('unsupported', `is a page, not a feed: ${advice}`);
}

/** The feeds that a page names in its head, for programs to find (RSS autodiscovery). */
function feedsNamedBy(page: string, address: string | null): readonly string[] {
  const found = new Set<string>();
  let base = address;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '' }) {
      if (name === 'base') base = resolvedAddress(href, address) ?? base;
      const isFeed = /\balternate\b/i.test(rel) && /\b(?:rss|atom|feed)\b/i.test(type);
      const feed = name === 'link' && isFeed ? resolvedAddress(href, base) : null;
      if (feed !== null) found.add(cleanLine(feed));
    },
  });
  parser.end(page.slice(0, NAMED_WITHIN_CHARACTERS));
  return [...found].slice(0, MAX_TOLD);
}

/** The same with a document type, which of a page is its beginning. */
const FEED_PROLOGUE =
  /<!--(?:(?!-->)[\s\S])*(?:-->)?|<\?[^>]*>?|<!doctype[^>[]*(?:\[[^\]]*\]?)?[^>]*>?/gi;

/** An encoding's mark may come first; elements may have a prefix. */
const XML_FEED = /^[^<{]{0,8}\s*<(?:[a-z][\w.-]{0,20}:)?(?:rss|feed|rdf|channel)\b/i;

const JSON_FEED =
  /^[^<{]{0,8}\{[\s\S]{0,2000}?"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org\b/i;

/** Whether bytes begin as feeds do, whatever their server or their name says. */
export function looksLikeFeed(bytes: Uint8Array): boolean {
  // Letters look the same in every encoding that feeds come in, zeros of the wide ones aside.
  const beginning = new TextDecoder('latin1')
    .decode(bytes.subarray(0, BEGINNING_CHARACTERS))
    .replaceAll('\0', '');
  return XML_FEED.test(beginning.replace(FEED_PROLOGUE, '')) || JSON_FEED.test(beginning);
}
