import type { Transaction } from 'kysely';
import type {
  ArticleStore,
  ArticleWork,
  KnownArticle,
  Placement,
} from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { articleOf, rowOf } from './article-rows.ts';
import { nextRevision } from './metadata.ts';
import {
  earlierRevisions,
  isWithdrawn,
  readmit,
  remove,
  removeAccountsExcept,
  replacedRevisions,
  replaceRevision,
  supersede,
} from './removals.ts';
import { type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';
import { findReprintCandidates, saveSignature, signReport } from './signatures.ts';

/** The articles of an archive's database. */
export function createArticleStore(db: Database): ArticleStore {
  return {
    transact: (work) => db.transaction().execute((trx) => work(createWork(trx))),
    articles: (ids) => articles(db, ids),
    earlierRevisions: (origin) => earlierRevisions(db, origin),
    replacedRevisions: (ids) => replacedRevisions(db, ids),
    remove: (id) => db.transaction().execute((trx) => remove(trx, id)),
    readmit: (id) => readmit(db, id),
    supersede: (id, by, at) => db.transaction().execute((trx) => supersede(trx, id, { by, at })),
    removeAccountsExcept: (origins) =>
      db.transaction().execute((trx) => removeAccountsExcept(trx, origins)),
  };
}

/** A transaction as a unit of work: SQLite's is the only one on its file that may write. */
function createWork(trx: Transaction<Schema>): ArticleWork {
  return {
    findKnown: (article) => findKnown(trx, article),
    findReprintCandidates: (query) => findReprintCandidates(trx, query),
    place: (article, placement) => place(trx, article, placement),
    sign: (id, signature, reprintGroup) => signReport(trx, id, signature, reprintGroup),
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
  return {
    isStored: rows.some(({ id }) => id === article.id),
    isWithdrawn: await isWithdrawn(trx, article),
    sameOrigin: same ? { article: articleOf(same), arrivedAt: Number(same.arrived_at) } : null,
  };
}

async function place(
  trx: Transaction<Schema>,
  article: Article,
  { arrivedAt, reprintGroup, signature, sameOrigin }: Placement,
): Promise<void> {
  if (sameOrigin?.kind === 'replaced') {
    await replaceRevision(trx, sameOrigin.id, { at: sameOrigin.at, by: article.id });
  } else if (sameOrigin) {
    const { id, origin } = sameOrigin;
    await trx.updateTable('articles').set({ origin }).where('id', '=', id).execute();
  }
  const row = {
    ...rowOf(article),
    revision: await nextRevision(trx),
    arrived_at: arrivedAt,
    report: reprintGroup,
    is_signed: signature ? 1 : 0,
  };
  await trx.insertInto('articles').values(row).execute();
  if (signature) await saveSignature(trx, row.revision, signature);
}

async function articles(db: Database, wanted: readonly string[]): Promise<readonly Article[]> {
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
