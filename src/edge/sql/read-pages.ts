import type { KnownPage, ReadPage } from '../../archive/ports/entry-store.ts';
import type { Extent } from '../../domain/article.ts';
import type { Database } from './schema.ts';

/** What is known of a page that an entry led to. */
export async function findPage(db: Database, address: string): Promise<KnownPage | undefined> {
  const row = await db
    .selectFrom('read_pages as page')
    .leftJoin('articles as article', 'article.origin', 'page.origin')
    .where('page.address', '=', address)
    .selectAll('page')
    .select(['article.id as article_id', 'article.extent as extent'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { article_id, extent, origin } = row;
  return {
    validators: { etag: row.etag, lastModified: row.last_modified },
    hash: row.hash,
    readAt: row.read_at,
    held: article_id === null ? null : { articleId: article_id, origin, extent: extent as Extent },
  };
}

/** Writes down how a page was found, and the article it gave. */
export async function savePage(
  db: Database,
  address: string,
  { validators, hash, readAt }: ReadPage,
  origin: string,
): Promise<void> {
  const { etag, lastModified } = validators;
  const row = { etag, last_modified: lastModified, hash, origin, read_at: readAt };
  await db
    .insertInto('read_pages')
    .values({ address, ...row })
    .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
    .execute();
}

/** Says that a page was asked for again, and had not changed. */
export async function touchPage(db: Database, address: string, now: number): Promise<void> {
  await db.updateTable('read_pages').set({ read_at: now }).where('address', '=', address).execute();
}

/** Forgets the pages that were not read since an instant. */
export async function purgePages(db: Database, before: number): Promise<void> {
  await db.deleteFrom('read_pages').where('read_at', '<', before).execute();
}
