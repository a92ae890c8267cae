import type { Selectable, Transaction } from 'kysely';
import type { Article, EarlierRevision } from '../../domain/article.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { articleOf } from './article-rows.ts';
import { currentRevision, nextRevision } from './metadata.ts';
import { deleteReadings } from './reading-store.ts';
import { type ArticleRow, type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';
import { deleteSignature } from './signatures.ts';

/**
 * Takes the revision out whose place another one takes, with its signature and sentences, and keeps
 * it among the replaced (an account has its history in its files); false where it is not there.
 *
 * @param origin that of what takes the place, where its revisions are to be found by it
 */
export async function replaceRevision(
  trx: Transaction<Schema>,
  id: string,
  { at, by, origin }: { readonly at: number; readonly by: string; readonly origin?: string },
): Promise<boolean> {
  const row = await trx
    .deleteFrom('articles')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  await deleteSignature(trx, row.revision);
  await deleteReadings(trx, [id]);
  await recordRemovals(trx, [id]);
  await saveReplaced(trx, row, { at, by });
  if (origin !== undefined && origin !== row.origin) await renameOrigin(trx, row.origin, origin);
  return true;
}

/** Gives an article another origin, as another article takes its own. */
export async function moveOrigin(
  trx: Transaction<Schema>,
  from: string,
  { id, origin }: { readonly id: string; readonly origin: string },
): Promise<void> {
  await trx.updateTable('articles').set({ origin }).where('id', '=', id).execute();
  await renameOrigin(trx, from, origin);
}

/** What is known of an article by its origin is known by another one from now on. */
async function renameOrigin(trx: Transaction<Schema>, from: string, to: string): Promise<void> {
  await trx.updateTable('replaced').set({ origin: to }).where('origin', '=', from).execute();
  await trx.updateTable('posted_quotes').set({ origin: to }).where('origin', '=', from).execute();
}

async function saveReplaced(
  trx: Transaction<Schema>,
  { id, kind, origin, title, title_basis, text }: ArticleRow,
  { at, by }: { readonly at: number; readonly by: string },
): Promise<void> {
  if (kind === 'chronicle') return;
  const was = { origin, article_id: id, title, title_basis, text };
  await trx
    .insertInto('replaced')
    .values({ ...was, replaced_by: by, replaced_at: at })
    .execute();
}

/** Keeps the revisions that an article had in another archive among the replaced. */
export async function saveEarlier(
  trx: Transaction<Schema>,
  origin: string,
  revisions: readonly EarlierRevision[],
): Promise<void> {
  for (const { articleId, replacedBy, title, titleBasis, text, at } of revisions) {
    const was = { origin, article_id: articleId, title, title_basis: titleBasis, text };
    await trx
      .insertInto('replaced')
      .values({ ...was, replaced_by: replacedBy, replaced_at: at })
      .execute();
  }
}

/**
 * Takes out an article whose place one of another origin has taken, and keeps it among the
 * replaced; nothing where it is not there.
 */
export async function supersede(
  trx: Transaction<Schema>,
  id: string,
  by: { readonly by: string; readonly at: number },
): Promise<void> {
  if (await replaceRevision(trx, id, by)) await nextRevision(trx);
}

/** Takes an article out, and remembers its id and its origin. */
export async function remove(trx: Transaction<Schema>, id: string): Promise<Article | undefined> {
  const rows = await trx
    .deleteFrom('articles')
    .where((where) => where.or([where('id', '=', id), where('given_id', '=', id)]))
    .returningAll()
    .execute();
  for (const row of rows) {
    await deleteSignature(trx, row.revision);
    await deleteReadings(trx, [row.id]);
    const withdrawn = { article_id: row.id, given_id: row.given_id };
    await trx
      .insertInto('withdrawn')
      .values({ origin: row.origin, ...withdrawn })
      .onConflict((conflict) => conflict.column('origin').doUpdateSet(withdrawn))
      .execute();
  }
  const [first] = rows;
  if (!first) return undefined;
  const ids = rows.map(({ id: removed }) => removed);
  await recordRemovals(trx, ids);
  await nextRevision(trx);
  return articleOf(first);
}

/** Writes down what is taken out by the change that is being made, for the indexes that follow. */
async function recordRemovals(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  const revision = (await currentRevision(trx)) + 1;
  for (const article_id of ids)
    await trx.insertInto('removals').values({ revision, article_id }).execute();
}

/** Whether an article was withdrawn, under this address or another. */
export async function isWithdrawn(
  trx: Transaction<Schema>,
  { id, origin }: Pick<Article, 'id' | 'origin'>,
): Promise<boolean> {
  const row = await trx
    .selectFrom('withdrawn')
    .select('origin')
    .where((where) => where.or([where('origin', '=', origin), where('article_id', '=', id)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets that an article was withdrawn. */
export async function readmit(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('withdrawn')
    .where((where) => where.or([where('article_id', '=', id), where('given_id', '=', id)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes out the accounts whose origin is not among these, and says how many. */
export async function removeAccountsExcept(
  trx: Transaction<Schema>,
  origins: readonly string[],
): Promise<number> {
  const removed = await trx
    .deleteFrom('articles')
    .where('kind', '=', 'chronicle')
    .where('origin', 'not in', [...origins, ''])
    .returning('id')
    .execute();
  const ids = removed.map(({ id }) => id);
  await deleteReadings(trx, ids);
  await recordRemovals(trx, ids);
  if (removed.length > 0) await nextRevision(trx);
  return removed.length;
}

/** The earlier revisions of an origin, the first one first. */
export async function earlierRevisions(
  db: Database,
  origin: string,
): Promise<readonly EarlierRevision[]> {
  const rows = await db
    .selectFrom('replaced')
    .selectAll()
    .where('origin', '=', origin)
    .orderBy('id')
    .execute();
  return rows.map(toRevision);
}

/** The replaced revisions that had these ids, each once. */
export async function replacedRevisions(
  db: Database,
  ids: readonly string[],
): Promise<readonly EarlierRevision[]> {
  const found = new Map<string, EarlierRevision>();
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    const rows = await db
      .selectFrom('replaced')
      .selectAll()
      .where('article_id', 'in', slice)
      .execute();
    for (const row of rows) found.set(row.article_id, toRevision(row));
  }
  return [...found.values()];
}

function toRevision(row: Selectable<Schema['replaced']>): EarlierRevision {
  return {
    articleId: row.article_id,
    replacedBy: row.replaced_by,
    title: row.title,
    titleBasis: row.title_basis as Article['titleBasis'],
    text: row.text,
    at: row.replaced_at,
  };
}
