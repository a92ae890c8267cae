import type { Report } from '../../domain/article.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { detectLanguage } from '../../intake/detect-language.ts';
import { firstSentenceTitle } from '../../intake/first-sentence-title.ts';
import type { ArticleReader } from '../articles/article-reader.ts';
import { identifyReport } from '../articles/identity.ts';
import { entryKeys, entryPageAddress, entryPublished, type FeedContext } from './entry-identity.ts';

/**
 * An entry as an article in the feed's own words, marked as a summary, for where its page cannot
 * be read; `null` where the feed says nothing but a title.
 */
export async function articleFromFeed(
  entry: FeedEntry,
  context: FeedContext,
  articles: ArticleReader,
): Promise<Report | null> {
  const read = await readMarkup(entry, articles);
  const text = longest(read?.text ?? '', entry.summary?.trim() ?? '');
  if (text === '' || text === entry.title) return null;
  const published = entryPublished(entry, context.now);
  const draft = {
    title: entry.title ?? firstSentenceTitle(text),
    titleBasis: entry.title === null ? ('first-sentence' as const) : ('page' as const),
    outlet: read?.outlet ?? context.outlet,
    author: null,
    published,
    publishedBasis: published === null ? null : ('metadata' as const),
    url: entryPageAddress(entry),
    language: detectLanguage(text) ?? context.language,
    text,
    extent: 'summary' as const,
  };
  return identifyReport(draft, { givenId: null, path: `${context.feed}#${entryKeys(entry)[0]}` });
}

/** The entry's markup, read as a page: cleaned, with its outlet. */
async function readMarkup(entry: FeedEntry, articles: ArticleReader): Promise<Report | null> {
  const { content, summary, url } = entry;
  const markup = content ?? `<p>${escaped(summary ?? '')}</p>`;
  const page = `<!doctype html><title>${escaped(entry.title ?? '')}</title><article>${markup}</article>`;
  const bytes = new TextEncoder().encode(page);
  const input = {
    source: url ?? '',
    origin: url ?? '',
    read: async () => ({ bytes, address: entryPageAddress(entry), format: 'html' as const }),
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
