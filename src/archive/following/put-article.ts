import type { Report } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { FollowingDesk } from './desk.ts';
import type { FoundPage } from './entry-reader.ts';

/** A page of which nothing could be had but that it is there. */
const NOT_FOUND: FoundPage = { validators: { etag: null, lastModified: null }, hash: null };

/**
 * Puts what a page gave into the archive, and remembers the page as it was found.
 *
 * @param address of the page; `null` for an article of a feed's own
 * @returns whether the archive changed
 */
export async function putArticle(
  article: Report,
  { address, page }: { readonly address: string | null; readonly page: FoundPage | null },
  desk: FollowingDesk,
): Promise<boolean> {
  const { origin } = article;
  const isNew = await ingested(article, desk);
  const readAt = desk.now();
  await desk.entries.keepPage(address ?? origin, { ...(page ?? NOT_FOUND), readAt }, origin);
  return isNew;
}

/** Whether the archive took an article that it had not; one that was withdrawn stays out. */
async function ingested(article: Report, { archive, log, now }: FollowingDesk): Promise<boolean> {
  try {
    return (await archive.ingest(article, now())).status !== 'unchanged';
  } catch (fault) {
    if (!(fault instanceof Failure) || fault.code !== 'withdrawn') throw fault;
    log.info({ origin: article.origin }, 'a page was read whose article was withdrawn');
    return false;
  }
}
