import type { Kysely, Transaction } from 'kysely';
import type { Arrival, ArticleStore, PutStatus } from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { arrivedReports, reprintGroupMembers } from './arrived-reports.ts';
import { articleOf, rowOf } from './article-rows.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import { holdings, listAccounts, listArticles, listIds, newestReport } from './list-articles.ts';
import {
  nextRevision,
  readMetadata,
  revision,
  saveSnapshot,
  snapshot,
  writeMetadata,
} from './metadata.ts';
import { earlierRevisions, replacedRevisions, saveReplaced } from './replaced-revisions.ts';
import type { ArticleRow, Schema } from './schema.ts';
import {
  deleteSignature,
  findReprintGroup,
  reprintGroupsOf,
  saveSignature,
  signReport,
  unsignedReports,
} from './signatures.ts';
import { supersede } from './supersede.ts';
import { isWithdrawn, readmit, remove } from './withdrawals.ts';

/**
 * The articles of an archive's database.
 *
 * @param lasts whether the database outlives the process
 */
export function createArticleStore(db: Kysely<Schema>, lasts: boolean): ArticleStore {
  return {
    isPersistent: lasts,
    put: (article, arrival) => db.transaction().execute((trx) => put(trx, article, arrival)),
    earlierRevisions: (origin) => earlierRevisions(db, origin),
    replacedRevisions: (ids) => replacedRevisions(db, ids),
    arrivedReports: (after, until, last) => arrivedReports(db, after, until, last),
    reprintGroupMembers: (reports) => reprintGroupMembers(db, reports),
    reprintGroupsOf: (ids) => reprintGroupsOf(db, ids),
    unsignedReports: (most) => unsignedReports(db, most),
    signReport: (id, signed) => db.transaction().execute((trx) => signReport(trx, id, signed)),
    readmit: (id) => readmit(db, id),
    remove: (id) => db.transaction().execute((trx) => remove(trx, id)),
    supersede: (id, by, at) => db.transaction().execute((trx) => supersede(trx, id, { by, at })),
    removeAccountsExcept: (origins) =>
      db.transaction().execute((trx) => removeAccountsExcept(trx, origins)),
    articles: (ids) => articles(db, ids),
    list: () => listArticles(db),
    holdings: (latest) => holdings(db, latest),
    accounts: () => listAccounts(db),
    ids: () => listIds(db),
    newestReport: () => newestReport(db),
    revision: () => revision(db),
    readMetadata: (key) => readMetadata(db, key),
    writeMetadata: (key, value) => writeMetadata(db, key, value),
    snapshot: () => snapshot(db),
    saveSnapshot: (taken) => saveSnapshot(db, taken),
    close: () => db.destroy(),
  };
}

type Connection = Kysely<Schema> | Transaction<Schema>;

async function put(
  trx: Transaction<Schema>,
  article: Article,
  arrival: Arrival,
): Promise<PutStatus> {
  const { at, reprintMatcher } = arrival;
  if (await hasArticle(trx, article.id)) return 'unchanged';
  if (await isWithdrawn(trx, article)) return 'withdrawn';
  if (await isSummaryOfWhole(trx, article)) return 'unchanged';
  // The earlier revision is still there to be found: what hardly changed stays with its report.
  const report =
    arrival.reprintGroup ??
    (reprintMatcher && (await findReprintGroup(trx, reprintMatcher))) ??
    article.id;
  const before = await replaceEarlier(trx, article, arrival);
  const row = {
    ...rowOf(article),
    revision: await nextRevision(trx),
    arrived_at: before?.arrived_at ?? at,
    report,
    is_signed: reprintMatcher ? 1 : 0,
  };
  await trx.insertInto('articles').values(row).execute();
  if (reprintMatcher) await saveSignature(trx, row.revision, reprintMatcher);
  return before ? 'revised' : 'added';
}

/** Takes the earlier revision out of an article's place, and gives it; another article moves aside. */
async function replaceEarlier(
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
  await saveReplaced(trx, before, { at: takenAt, by: id });
  await deleteSignature(trx, before);
  return before;
}

async function hasArticle(trx: Transaction<Schema>, id: string): Promise<boolean> {
  const same = await trx
    .selectFrom('articles')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return same !== undefined;
}

/** Whether it is a feed's summary of an article that is there whole. */
async function isSummaryOfWhole(
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
  for (let from = 0; from < wanted.length; from += IDS_PER_STATEMENT) {
    const rows = await db
      .selectFrom('articles')
      .selectAll()
      .where('id', 'in', wanted.slice(from, from + IDS_PER_STATEMENT))
      .execute();
    found.push(...rows.map(articleOf));
  }
  return found;
}
