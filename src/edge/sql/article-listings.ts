import type {
  AccountSummary,
  ArrivedReport,
  ArticleChanges,
  ArticleListings,
  ArticleSummary,
  DatedSummary,
  Holdings,
} from '../../archive/ports/article-listings.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { arrivedReportsOf, datedArticleOf, selectSummaries, summaryOf } from './article-rows.ts';
import type { Database } from './schema.ts';

/** Lists of the articles of an archive's database. */
export function createArticleListings(db: Database): ArticleListings {
  return {
    list: () => listArticles(db),
    ids: () => listIds(db),
    changesSince: (revision) => changesSince(db, revision),
    idOf: (id) => idOf(db, id),
    arrivalOf: (id) => arrivalOf(db, id),
    publishedSince: (day, most) => publishedSince(db, day, most),
    publishedWithin: (from, to, most) => publishedWithin(db, from, to, most),
    mayBeNewsOf: (period) => mayBeNewsOf(db, period),
    accounts: () => listAccounts(db),
    arrivedReports: (after, until, last) => arrivedReports(db, after, until, last),
    reportRevisions: (after, among) => reportRevisions(db, after, among),
    newestReport: () => newestReport(db),
    holdings: (latest) => holdings(db, latest),
  };
}

async function listArticles(db: Database): Promise<readonly ArticleSummary[]> {
  const rows = await selectSummaries(db).orderBy('revision').execute();
  return rows.map(summaryOf);
}

async function listAccounts(db: Database): Promise<readonly AccountSummary[]> {
  const rows = await selectSummaries(db)
    .where('kind', '=', 'chronicle')
    .orderBy('revision')
    .execute();
  return rows.map(summaryOf).filter((article) => article.kind === 'chronicle');
}

async function listIds(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('articles').select('id').orderBy('revision').execute();
  return rows.map((row) => row.id);
}

async function changesSince(db: Database, revision: number): Promise<ArticleChanges> {
  const added = await db
    .selectFrom('articles')
    .select('id')
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute();
  const removed = await db
    .selectFrom('removals')
    .select('article_id')
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute();
  return {
    added: added.map(({ id }) => id),
    removed: removed.map(({ article_id }) => article_id),
  };
}

async function idOf(db: Database, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where((where) => where.or([where('id', '=', id), where('given_id', '=', id)]))
    .orderBy('revision')
    .executeTakeFirst();
  return row?.id;
}

async function arrivalOf(db: Database, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('arrived_at')
    .where('id', '=', id)
    .where('kind', '=', 'report')
    .executeTakeFirst();
  return row?.arrived_at;
}

async function publishedSince(db: Database, day: string, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('kind', '=', 'report')
    .where('published', '>=', day)
    .orderBy('published', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

async function publishedWithin(
  db: Database,
  from: string,
  to: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('kind', '=', 'report')
    .where('published', '>=', from)
    // A time of a day comes after the day alone.
    .where('published', '<', addDays(to, 1))
    .orderBy('published')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

async function mayBeNewsOf(
  db: Database,
  { from, to }: DateRange,
): Promise<readonly DatedSummary[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'published', 'chronicled'])
    .where((is) =>
      is.or([
        is('kind', '=', 'chronicle'),
        is.and([is('kind', '=', 'report'), is('published', 'is', null)]),
        is.and([
          is('kind', '=', 'report'),
          is('published', 'is not', null),
          ...(from === null ? [] : [is('published', '>=', from)]),
          // A time of a day comes after the day alone.
          ...(to === null ? [] : [is('published', '<', addDays(to, 1))]),
        ]),
      ]),
    )
    .orderBy('revision')
    .execute();
  return rows.map(datedArticleOf);
}

async function arrivedReports(
  db: Database,
  after: number,
  until: number,
  last?: number,
): Promise<readonly ArrivedReport[]> {
  const rows = await selectSummaries(db)
    .where('kind', '=', 'report')
    .where('arrived_at', '>', after)
    .where('arrived_at', '<=', until)
    .orderBy('arrived_at', 'desc')
    .orderBy('revision', 'desc')
    .$if(last !== undefined, (query) => query.limit(last ?? 0))
    .execute();
  return rows.toReversed().flatMap(arrivedReportsOf);
}

async function reportRevisions(
  db: Database,
  after: number,
  among?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'revision', 'kind'])
    .where('revision', '>', after)
    // Of articles that are named the kind is looked at below: SQLite would read all of a kind.
    .$if(among === undefined, (query) => query.where('kind', '=', 'report'))
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('revision')
    .execute();
  const reports = rows.filter(({ kind }) => kind === 'report');
  return new Map(reports.map(({ id, revision }) => [id, revision]));
}

async function newestReport(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select((select) => select.fn.max('published').as('newest'))
    .where('kind', '=', 'report')
    .executeTakeFirst();
  return row?.newest ?? null;
}

async function holdings(db: Database, latest: number): Promise<Holdings> {
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
    reports: ofKind('report')?.articles ?? 0,
    outlets: ofKind('report')?.outlets ?? 0,
    accounts: ofKind('chronicle')?.articles ?? 0,
    newest: await newestReport(db),
    latest: rows.map(summaryOf),
  };
}
