import type { Kysely, Transaction } from 'kysely';
import type { Arrival, ArticleStore, Put } from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { articleOf, rowOf } from './article-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import { accounts, holdings, ids, list, newestReport } from './listings.ts';
import { nextRevision, note, revision, saveSnapshot, setNote, snapshot } from './notes.ts';
import { formerly, keepReplaced, replaced } from './replaced.ts';
import type { ArticleRow, Schema } from './schema.ts';
import { keepSignature, reportOf, reprinted, sign, unsign, unsigned } from './signatures.ts';
import { arrived, printings } from './standings.ts';
import { supersede } from './superseded.ts';
import { isWithdrawn, readmit, remove } from './withdrawals.ts';

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
    formerly: (ids) => formerly(db, ids),
    arrived: (after, until, last) => arrived(db, after, until, last),
    printings: (reports) => printings(db, reports),
    reprinted: (ids) => reprinted(db, ids),
    unsigned: (most) => unsigned(db, most),
    sign: (id, signed) => db.transaction().execute((trx) => sign(trx, id, signed)),
    readmit: (id) => readmit(db, id),
    remove: (id) => db.transaction().execute((trx) => remove(trx, id)),
    supersede: (id, by, at) => db.transaction().execute((trx) => supersede(trx, id, { by, at })),
    removeAccountsExcept: (origins) =>
      db.transaction().execute((trx) => removeAccountsExcept(trx, origins)),
    articles: (ids) => articles(db, ids),
    list: () => list(db),
    holdings: (latest) => holdings(db, latest),
    accounts: () => accounts(db),
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

async function put(trx: Transaction<Schema>, article: Article, arrival: Arrival): Promise<Put> {
  const { at, signed } = arrival;
  if (await holds(trx, article.id)) return 'unchanged';
  if (await isWithdrawn(trx, article)) return 'withdrawn';
  if (await isLess(trx, article)) return 'unchanged';
  // The earlier revision is still there to be found: what hardly changed stays with its report.
  const report = arrival.report ?? (signed && (await reportOf(trx, signed))) ?? article.id;
  const before = await makeWay(trx, article, arrival);
  const row = {
    ...rowOf(article),
    revision: await nextRevision(trx),
    arrived_at: before?.arrived_at ?? at,
    report,
    is_signed: signed ? 1 : 0,
  };
  await trx.insertInto('articles').values(row).execute();
  if (signed) await keepSignature(trx, row.revision, signed);
  return before ? 'revised' : 'added';
}

/** Takes the earlier revision out of an article's place, and gives it; another article moves aside. */
async function makeWay(
  trx: Transaction<Schema>,
  { id, origin }: Article,
  { at, takenAt = at, isOther }: Arrival,
): Promise<ArticleRow | undefined> {
  const before = await trx
    .selectFrom('articles')
    .selectAll()
    .where('origin', '=', origin)
    .executeTakeFirst();
  if (!before) return undefined;
  if (isOther?.(articleOf(before))) {
    await trx
      .updateTable('articles')
      .set({ origin: `${origin}#${before.id}` })
      .where('id', '=', before.id)
      .execute();
    return undefined;
  }
  await trx.deleteFrom('articles').where('id', '=', before.id).execute();
  await keepReplaced(trx, before, { at: takenAt, by: id });
  await unsign(trx, before);
  return before;
}

async function holds(trx: Transaction<Schema>, id: string): Promise<boolean> {
  const same = await trx
    .selectFrom('articles')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return same !== undefined;
}

/** Whether it is a feed's summary of an article that is there whole. */
async function isLess(
  trx: Transaction<Schema>,
  { extent, origin }: Pick<Article, 'extent' | 'origin'>,
): Promise<boolean> {
  if (extent === 'whole') return false;
  const whole = await trx
    .selectFrom('articles')
    .select('id')
    .where('origin', '=', origin)
    .where('extent', '=', 'whole')
    .executeTakeFirst();
  return whole !== undefined;
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
