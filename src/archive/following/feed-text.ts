import type { Report } from '../../domain/article.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { firstSentenceTitle } from '../../intake/first-sentence-title.ts';
import { detectLanguage } from '../../intake/language.ts';
import type { ArticleReader } from '../article-reader.ts';
import { identified } from '../identity.ts';
import { type EntryContext, publishedOf } from './entry-context.ts';
import { keysOf, pageOf } from './entry-identity.ts';

/**
 * An entry as an article in the feed's own words, marked as a summary, for where its page cannot
 * be read; `null` where the feed says nothing but a title.
 */
export async function articleOfFeed(
  entry: FeedEntry,
  context: EntryContext,
  articles: ArticleReader,
): Promise<Report | null> {
  const read = await readMarkup(entry, articles);
  const text = longest(read?.text ?? '', entry.summary?.trim() ?? '');
  if (text === '' || text === entry.title) return null;
  const published = publishedOf(entry, context.now);
  const draft = {
    title: entry.title ?? firstSentenceTitle(text),
    titleBasis: entry.title === null ? ('first-sentence' as const) : ('page' as const),
    outlet: read?.outlet ?? context.outlet,
    author: null,
    published,
    publishedBasis: published === null ? null : ('metadata' as const),
    url: pageOf(entry),
    language: detectLanguage(text) ?? context.language,
    text,
    extent: 'summary' as const,
  };
  return identified(draft, { givenId: null, path: `${context.feed}#${keysOf(entry)[0]}` });
}

/** What the entry's markup says, read as a page is: without what is no text, its outlet known. */
async function readMarkup(entry: FeedEntry, articles: ArticleReader): Promise<Report | null> {
  const { content, summary, url } = entry;
  const markup = content ?? `<p>${escaped(summary ?? '')}</p>`;
  const page = `<!doctype html><title>${escaped(entry.title ?? '')}</title><article>${markup}</article>`;
  const bytes = new TextEncoder().encode(page);
  const input = {
    source: url ?? '',
    origin: url ?? '',
    read: async () => ({ bytes, address: pageOf(entry), format: 'html' as const }),
  };
  for await (const reading of articles.read(input)) {
    if (reading.status === 'ok') return reading.article;
  }
  return null;
}

function longest(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
