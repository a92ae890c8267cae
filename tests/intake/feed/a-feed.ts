import type { Feed, FeedEntry } from '../../../src/domain/feed.ts';
import { readFeed } from '../../../src/intake/feed/read-feed.ts';

/** RSS 2.0 with these elements in its channel. */
export function rss(channel: string): string {
  return `<?xml version="1.0"?><rss version="2.0"
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}</channel></rss>`;
}

/** Atom 1.0 with these elements. */
export function atom(elements: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">${elements}</feed>`;
}

/** The first entry of RSS 2.0 that holds an item of these elements. */
export function item(elements: string, address: string | null = null): FeedEntry {
  return first(readFeed(rss(`<item>${elements}</item>`), { address }));
}

/** The first entry of Atom 1.0 that holds an entry of these elements. */
export function entry(elements: string, address: string | null = null): FeedEntry {
  return first(readFeed(atom(`<entry>${elements}</entry>`), { address }));
}

/** A feed's first entry. */
export function first(feed: Feed): FeedEntry {
  const [found] = feed.entries;
  if (found === undefined) throw new Error('the feed has no entry');
  return found;
}
