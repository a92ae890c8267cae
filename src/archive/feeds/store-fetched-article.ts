import type { Report } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { HeldArticle } from '../ports/entry-store.ts';
import type { FetchedPage } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';

/** A page of which nothing could be had but that it is there. */
const NOT_FOUND: FetchedPage = { validators: { etag: null, lastModified: null }, hash: null };

/** How an article was come by. */
interface FetchOrigin {
  /** Of the page; `null` for an article of a feed's own. */
  readonly address: string | null;
  readonly page: FetchedPage | null;
  /** What the page gave before, as the archive has it now. */
  readonly before: HeldArticle | null;
}

/**
 * Puts what a page gave into the archive, in the place of a summary that stood in for it, and then
 * remembers the page as it was found: whoever comes after a crash in between does it again.
 *
 * @returns whether the archive changed
 */
export async function storeFetchedArticle(
  article: Report,
  { address, page, before }: FetchOrigin,
  deps: FeedDeps,
): Promise<boolean> {
  const { origin } = article;
  const isNew = await ingested(article, deps);
  if (before?.extent === 'summary' && before.origin !== origin) {
    await deps.archive.supersede(before.articleId, article.id, deps.now());
  }
  const readAt = deps.now();
  await deps.entries.savePage(address ?? origin, { ...(page ?? NOT_FOUND), readAt }, origin);
  return isNew;
}

/** Whether the archive took an article that it had not; one that was withdrawn stays out. */
async function ingested(article: Report, { archive, log, now }: FeedDeps): Promise<boolean> {
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
