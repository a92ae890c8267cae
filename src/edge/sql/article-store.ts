import type { Transaction } from 'kysely';
import type {
  ArticleStore,
  ArticleWork,
  KnownArticle,
  Placement,
  StoredArticle,
} from '../../archive/ports/article-store.ts';
import { type Article, movedOrigin } from '../../domain/article.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { articleOf, rowOf } from './article-rows.ts';
import { nextRevision } from './metadata.ts';
import {
  earlierRevisions,
  isWithdrawn,
  moveOrigin,
  readmit,
  remove,
  removeAccountsExcept,
  replacedRevisions,
  replaceRevision,
  saveEarlier,
  supersede,
} from './removals.ts';
import { type ArticleRow, type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';
import { findReprintCandidates, saveSignature, signReport } from './signatures.ts';
import { repeatedAmong } from './site-sentences.ts';
import { transact, transactDurably } from './unit-of-work.ts';

/** The articles of an archive's database. */
export function createArticleStore(db: Database): ArticleStore {
  return {
    transact: (work) => transactDurably(db, 'articles', (trx) => work(createWork(trx))),
    articles: (ids) => articles(db, ids),
    earlierRevisions: (origin) => earlierRevisions(db, origin),
    replacedRevisions: (ids) => replacedRevisions(db, ids),
    remove: (id) => transactDurably(db, 'articles', (trx) => remove(trx, id)),
    readmit: (id) => readmit(db, id),
    supersede: (id, by, at) =>
      transactDurably(db, 'articles', (trx) => supersede(trx, id, { by, at })),
    removeAccountsExcept: (origins) =>
      transact(db, 'articles', (trx) => removeAccountsExcept(trx, origins)),
  };
}

/** A transaction as a unit of work: SQLite's is the only one on its file that may write. */
function createWork(trx: Transaction<Schema>): ArticleWork {
  return {
    findKnown: (article) => findKnown(trx, article),
    findReprintCandidates: (query) => findReprintCandidates(trx, query),
    place: (article, placement) => place(trx, article, placement),
    repeatedAmong: (keys) => repeatedAmong(trx, keys),
    sign: (id, signing) => signReport(trx, id, signing),
  };
}

async function findKnown(
  trx: Transaction<Schema>,
  article: Pick<Article, 'id' | 'origin'>,
): Promise<KnownArticle> {
  const rows = await trx
    .selectFrom('articles')
    .selectAll()
    .where((where) =>
      where.or([where('id', '=', article.id), where('origin', '=', article.origin)]),
    )
    .execute();
  const same = rows.find(({ origin }) => origin === article.origin);
  const moved = await findMoved(trx, article.origin);
  return {
    isStored: rows.some(({ id }) => id === article.id),
    isWithdrawn: await isWithdrawn(trx, article),
    sameOrigin: same ? toStored(same) : null,
    moved: moved.map(toStored),
  };
}

/**
 * Articles that are looked at of those that had an origin and were moved, the last ones: pages that
 * name the front page of their site as their own address may be hundreds, and each is compared.
 */
const MAX_MOVED = 20;

async function findMoved(trx: Transaction<Schema>, origin: string): Promise<readonly ArticleRow[]> {
  const rows = await trx
    .selectFrom('articles')
    .selectAll()
    // By the index: everything that begins with the origin and the mark behind it.
    .where('origin', '>', movedOrigin({ id: '', origin }))
    .where('origin', '<', movedOrigin({ id: LAST_ID, origin }))
    .orderBy('revision', 'desc')
    .limit(MAX_MOVED)
    .execute();
  return rows.filter((row) => row.origin === movedOrigin({ id: row.id, origin }));
}

/** Sorts after every id. */
const LAST_ID = '\uffff';

function toStored(row: ArticleRow): StoredArticle {
  return { article: articleOf(row), arrivedAt: row.arrived_at };
}

async function place(
  trx: Transaction<Schema>,
  article: Article,
  { arrivedAt, reprintGroup, signature, sentences, displaced, revisions = [] }: Placement,
): Promise<void> {
  for (const one of displaced) {
    if (one.kind === 'moved') await moveOrigin(trx, article.origin, one);
    else await replaceRevision(trx, one.id, { at: one.at, by: article.id, origin: article.origin });
  }
  const row = {
    ...rowOf(article),
    revision: await nextRevision(trx),
    arrived_at: arrivedAt,
    report: reprintGroup,
    is_signed: signature ? 1 : 0,
  };
  await trx.insertInto('articles').values(row).execute();
  await saveSignature(trx, row.revision, { signature, sentences });
  await saveEarlier(trx, article.origin, revisions);
}

async function articles(db: Database, wanted: readonly string[]): Promise<readonly Article[]> {
  const found: Article[] = [];
  for (const slice of slicesOf(wanted, IDS_PER_STATEMENT)) {
    const rows = await db.selectFrom('articles').selectAll().where('id', 'in', slice).execute();
    found.push(...rows.map(articleOf));
  }
  return found;
}
