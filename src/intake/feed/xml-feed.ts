import { type Feed, type FeedEntry, MAX_FEED_ENTRIES } from '../../domain/feed.ts';
import { absoluteAddress, linkedAddress, ownAddress, resolvedAddress } from './addresses.ts';
import { scanFeed } from './scan-feed.ts';
import { asLine, type Dialect } from './text-construct.ts';
import type { XmlElement } from './xml-element.ts';
import { firstTextConstruct, readXmlEntry } from './xml-entry.ts';

/** What is kept of the elements that tell about a feed. */
const HEAD = new Set(['title', 'dc:title', 'link']);

/** How many of them: feeds have up to a dozen, and every entry looks through them. */
const MAX_HEAD = 100;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF; `undefined` where there is no feed.
 * Throws Failure 'too-complex' where it nests more than any feed does.
 *
 * @param address what relative addresses start from
 */
export function readXmlFeed(xml: string, address: string | null): Feed | undefined {
  const head: XmlElement[] = [];
  const entries: FeedEntry[] = [];
  let dialect: Dialect = 'rss';
  let href: string | null = null;
  let omitted = 0;
  const site = () => linkedAddress(head, ownAddress(head)) ?? href;

  const isFeed = scanFeed(xml, address, {
    onContainer({ name, attributes, base }) {
      if (name === 'feed') dialect = 'atom';
      // CDF's channel links to its site with an attribute.
      href ??= resolvedAddress(attributes.href ?? '', base);
    },
    onFeedElement(element) {
      if (HEAD.has(element.name) && head.length < MAX_HEAD) head.push(element);
    },
    onEntry(entry) {
      if (entries.length === MAX_FEED_ENTRIES) omitted += 1;
      else entries.push(readXmlEntry(entry, dialect));
    },
  });
  if (!isFeed) return undefined;
  const title = firstTextConstruct(head, [['title'], ['dc:title']], dialect);
  const url = site();
  // A feed may say only at its end where it is found.
  const base = absoluteAddress(url ?? '') ?? ownAddress(head);
  return {
    title: title && asLine(title),
    url,
    entries: entries.map(withAddressFrom(base)),
    omitted,
  };
}

function withAddressFrom(base: string | null) {
  return (entry: FeedEntry): FeedEntry =>
    entry.url === null ? entry : { ...entry, url: resolvedAddress(entry.url, base) };
}
