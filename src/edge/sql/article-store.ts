import type { Kysely, Transaction } from 'kysely';
import type {
  Arrival,
  ArticleStore,
  ArticleSummary,
  Put,
  Snapshot,
} from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { articleOf, rowOf } from './article-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { Schema } from './schema.ts';
import { arrived, keepReplaced, printings, replaced } from './standings.ts';

const REVISION = 'revision';

/**
 * The articles of an archive's database.
 *
 * @param lasts whether the database outlives the process
 */
export function createArticleStore(db: Kysely<Schema>, lasts: boolean): ArticleStore {
  return {
    lasts,
    put: (article, arrival) => db.transaction().execute((trx) => put(trx, article, arrival)),
    replaced: (origin) => replaced(db, origin),
    arrived: (after, until) => arrived(db, after, until),
    printings: (reports) => printings(db, reports),
    remove: (id) => db.transaction().execute((trx) => remove(trx, id)),
    removeAccountsExcept: (origins) =>
      db.transaction().execute((trx) => removeAccountsExcept(trx, origins)),
    articles: (ids) => articles(db, ids),
    list: () => list(db),
    ids: () => ids(db),
    newestReport: () => newestReport(db),
    revision: () => revision(db),
    note: (key) => note(db, key),
    setNote: (key, value) => setNote(db, key, value),
    snapshot: () => snapshot(db),
    saveSnapshot: (taken) => saveSnapshot(db, taken),
    close: () => db.destroy(),
  };
}

type Connection = Kysely<Schema> | Transaction<Schema>;

async function put(
  trx: Transaction<Schema>,
  article: Article,
  { at, report }: Arrival,
): Promise<Put> {
  const same = await trx
    .selectFrom('articles')
    .select('id')
    .where('id', '=', article.id)
    .executeTakeFirst();
  if (same) return 'unchanged';
  const before = await trx
    .deleteFrom('articles')
    .where('origin', '=', article.origin)
    .returningAll()
    .executeTakeFirst();
  if (before) await keepReplaced(trx, before, { at, by: article.id });
  const row = {
    ...rowOf(article),
    revision: await nextRevision(trx),
    arrived_at: before?.arrived_at ?? at,
    report: report ?? article.id,
  };
  await trx.insertInto('articles').values(row).execute();
  return before ? 'revised' : 'added';
}

async function remove(trx: Transaction<Schema>, id: string): Promise<Article | undefined> {
  const row = await trx
    .deleteFrom('articles')
    .where((where) => where.or([where('id', '=', id), where('given_id', '=', id)]))
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  await nextRevision(trx);
  return articleOf(row);
}

async function removeAccountsExcept(
  trx: Transaction<Schema>,
  origins: readonly string[],
): Promise<number> {
  const removed = await trx
    .deleteFrom('articles')
    .where('kind', '=', 'chronicle')
    .where('origin', 'not in', [...origins, ''])
    .returning('id')
    .execute();
  if (removed.length > 0) await nextRevision(trx);
  return removed.length;
}

async function articles(db: Connection, wanted: readonly string[]): Promise<readonly Article[]> {
  const found: Article[] = [];
  for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('articles')
      .selectAll()
      .where('id', 'in', wanted.slice(from, from + IDS_AT_ONCE))
      .execute();
    found.push(...rows.map(articleOf));
  }
  return found;
}

async function list(db: Connection): Promise<readonly ArticleSummary[]> {
  const rows = await db.selectFrom('articles').selectAll().orderBy('revision').execute();
  return rows.map((row) => {
    const { text, ...summary } = articleOf(row);
    return { ...summary, characters: text.length };
  });
}

async function ids(db: Connection): Promise<readonly string[]> {
  const rows = await db.selectFrom('articles').select('id').orderBy('revision').execute();
  return rows.map((row) => row.id);
}

async function newestReport(db: Connection): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select((select) => select.fn.max('published').as('newest'))
    .where('kind', '=', 'report')
    .executeTakeFirst();
  return row?.newest ?? null;
}

async function revision(db: Connection): Promise<number> {
  return Number((await note(db, REVISION)) ?? 0);
}

async function nextRevision(trx: Transaction<Schema>): Promise<number> {
  const next = (await revision(trx)) + 1;
  await setNote(trx, REVISION, String(next));
  return next;
}

async function note(db: Connection, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('notes')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

async function setNote(db: Connection, key: string, value: string): Promise<void> {
  await db
    .insertInto('notes')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** There is one index; its name leaves room for others. */
const PASSAGES = 'passages';

async function snapshot(db: Connection): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('name', '=', PASSAGES)
    .executeTakeFirst();
  return row ? { version: row.version, revision: Number(row.revision), body: row.body } : null;
}

async function saveSnapshot(db: Connection, taken: Snapshot): Promise<void> {
  await db
    .insertInto('snapshots')
    .values({ name: PASSAGES, ...taken })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...taken }))
    .execute();
}
