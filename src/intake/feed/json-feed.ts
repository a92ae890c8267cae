import { Failure } from '../../domain/failure.ts';
import { type Feed, type FeedEntry, MAX_FEED_ENTRIES } from '../../domain/feed.ts';
import { absoluteAddress, resolvedAddress } from './addresses.ts';
import { readFeedDate } from './feed-date.ts';
import { cleanLine } from './markup-text.ts';
import {
  asLine,
  asMarkup,
  asText,
  sniffTextConstruct,
  type TextConstruct,
} from './text-construct.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON Feed, version 1 or 1.1. Throws Failure 'malformed' where the text is no JSON, and
 * 'unsupported' where it is JSON of another kind.
 *
 * @param address what relative addresses start from
 */
export function readJsonFeed(json: string, address: string | null): Feed {
  const feed = parsed(json);
  if (!isFields(feed) || !Array.isArray(feed.items)) {
    const message = 'is JSON, but not a JSON Feed, which has a list of "items": give a feed';
    throw new Failure('unsupported', message);
  }
  const own = address ?? absoluteAddress(textOf(feed.feed_url));
  const url = resolvedAddress(textOf(feed.home_page_url), own);
  const items = feed.items.filter(isFields);
  return {
    title: lineOf(feed.title),
    url,
    entries: items
      .slice(0, MAX_FEED_ENTRIES)
      .map((item) => entryOf(item, address ?? absoluteAddress(url ?? '') ?? own)),
    omitted: Math.max(0, items.length - MAX_FEED_ENTRIES),
  };
}

function entryOf(item: Fields, base: string | null): FeedEntry {
  const content =
    textConstructOf('markup', item.content_html) ?? textConstructOf('text', item.content_text);
  const summary = sniffTextConstruct(textOf(item.summary)) ?? content;
  const id = textOf(item.id);
  const links = [item.url, item.external_url].map(textOf);
  const addresses = [
    ...links.map((link) => resolvedAddress(link, base)),
    /^\s*https?:/i.test(id) ? absoluteAddress(id) : null,
  ];
  return {
    id: cleanLine(id) || null,
    title: lineOf(item.title),
    url: addresses.find((url) => url !== null) ?? null,
    published: readFeedDate(textOf(item.date_published)),
    updated: readFeedDate(textOf(item.date_modified)),
    summary: summary && asText(summary),
    content: content && asMarkup(content),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = 'begins like JSON, but is not: give RSS, Atom or a JSON Feed, whole';
    throw new Failure('malformed', message, { cause });
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line; plain text by the specification, but programs fill in what they have as HTML. */
function lineOf(value: unknown): string | null {
  const wording = sniffTextConstruct(textOf(value));
  return wording && asLine(wording);
}

function textConstructOf(kind: TextConstruct['kind'], value: unknown): TextConstruct | null {
  const text = textOf(value).trim();
  return text === '' ? null : { kind, value: text };
}

/** A field's text; identifiers are numbers now and then, which the specification tells readers to take. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
