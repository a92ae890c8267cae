import type { Kysely, Transaction } from 'kysely';
import type {
  AccountSummary,
  ArticleSummary,
  Holdings,
} from '../../archive/ports/article-store.ts';
import { selectSummaries, summaryOf } from './article-rows.ts';
import type { Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/** All articles without their texts, in the order in which they came. */
export async function listArticles(db: Connection): Promise<readonly ArticleSummary[]> {
  const rows = await selectSummaries(db).orderBy('revision').execute();
  return rows.map(summaryOf);
}

/** The accounts of the chronicle, in the order in which they came. */
export async function listAccounts(db: Connection): Promise<readonly AccountSummary[]> {
  const rows = await selectSummaries(db)
    .where('kind', '=', 'chronicle')
    .orderBy('revision')
    .execute();
  return rows.map(summaryOf).filter((article) => article.kind === 'chronicle');
}

/** The ids of all articles, in the order in which they came. */
export async function listIds(db: Connection): Promise<readonly string[]> {
  const rows = await db.selectFrom('articles').select('id').orderBy('revision').execute();
  return rows.map((row) => row.id);
}

/** The publication date of the newest report. */
export async function newestReport(db: Connection): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select((select) => select.fn.max('published').as('newest'))
    .where('kind', '=', 'report')
    .executeTakeFirst();
  return row?.newest ?? null;
}

/** How much there is, and the reports that came last, the newest first. */
export async function holdings(db: Connection, latest: number): Promise<Holdings> {
  const counts = await db
    .selectFrom('articles')
    .select(['kind', (select) => select.fn.countAll<number>().as('articles')])
    .select((select) => select.fn.count<number>('outlet').distinct().as('outlets'))
    .groupBy('kind')
    .execute();
  const ofKind = (kind: string) => counts.find((one) => one.kind === kind);
  const rows = await selectSummaries(db)
    .where('kind', '=', 'report')
    .orderBy('revision', 'desc')
    .limit(latest)
    .execute();
  return {
    reports: Number(ofKind('report')?.articles ?? 0),
    outlets: Number(ofKind('report')?.outlets ?? 0),
    accounts: Number(ofKind('chronicle')?.articles ?? 0),
    latest: rows.map(summaryOf),
  };
}
