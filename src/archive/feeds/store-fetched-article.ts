import type { Report } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { HeldArticle } from '../ports/entry-store.ts';
import type { FetchedPage } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';

/** A page that could not be fetched. */
const NOT_FOUND: FetchedPage = { validators: { etag: null, lastModified: null }, hash: null };

/** Where an article was fetched from. */
interface FetchOrigin {
  /** Of the page; `null` for an article from a feed alone. */
  readonly address: string | null;
  readonly page: FetchedPage | null;
  /** The stored article of the page. */
  readonly before: HeldArticle | null;
}

/**
 * Ingests an article, which replaces a summary from the feed, and then saves the page's validators:
 * after a crash in between the page is read again.
 *
 * @returns whether the archive changed
 */
export async function storeFetchedArticle(
  article: Report,
  { address, page, before }: FetchOrigin,
  deps: FeedDeps,
): Promise<boolean> {
  const { origin } = article;
  const isNew = await tryIngest(article, deps);
  if (before?.extent === 'summary' && before.origin !== origin) {
    await deps.archive.supersede(before.articleId, article.id, deps.now());
  }
  const readAt = deps.now();
  await deps.entries.savePage(address ?? origin, { ...(page ?? NOT_FOUND), readAt }, origin);
  return isNew;
}

/** Ingests an article, and says whether the archive changed; a withdrawn one is skipped. */
async function tryIngest(article: Report, { archive, log, now }: FeedDeps): Promise<boolean> {
  try {
    const { status } = await archive.ingest(article, now());
    if (status === 'unchanged') return false;
    log.info({ status, origin: article.origin }, 'an article came in');
    return true;
  } catch (fault) {
    if (!(fault instanceof Failure) || fault.code !== 'withdrawn') throw fault;
    log.info({ origin: article.origin }, 'a page was read whose article was withdrawn');
    return false;
  }
}
