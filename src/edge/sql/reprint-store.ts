import type { ArrivedReport } from '../../archive/ports/article-listings.ts';
import type { ReprintStore } from '../../archive/ports/reprint-store.ts';
import type { Report } from '../../domain/article.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { arrivedReportsOf, articleOf, selectSummaries } from './article-rows.ts';
import { type Database, IDS_PER_STATEMENT } from './schema.ts';
import { forgetOtherVersions } from './signatures.ts';
import { transact } from './unit-of-work.ts';

/** What an archive's database knows of reprints. */
export function createReprintStore(db: Database): ReprintStore {
  return {
    reprintGroupMembers: (groups) => reprintGroupMembers(db, groups),
    reprintGroupsOf: (ids) => reprintGroupsOf(db, ids),
    forgetOtherVersions: (version) =>
      transact(db, 'articles', (trx) => forgetOtherVersions(trx, version)),
    unsignedReports: (most) => unsignedReports(db, most),
  };
}

async function reprintGroupMembers(
  db: Database,
  groups: readonly string[],
): Promise<readonly ArrivedReport[]> {
  const found: ArrivedReport[] = [];
  for (const slice of slicesOf(groups, IDS_PER_STATEMENT)) {
    // Reports alone are taken below: where their kind is asked for, SQLite reads all of it.
    const rows = await selectSummaries(db)
      .where('report', 'in', slice)
      .orderBy('report')
      .orderBy('arrived_at')
      .orderBy('revision')
      .execute();
    found.push(...rows.flatMap(arrivedReportsOf));
  }
  return found;
}

async function reprintGroupsOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    const rows = await db
      .selectFrom('articles as one')
      // With a condition on its kind SQLite would go through all reports for a long list of ids.
      .select(['one.id', 'one.kind', 'one.report'])
      .where('one.id', 'in', slice)
      .where((where) =>
        where.exists(
          where
            .selectFrom('articles as other')
            .select('other.id')
            .whereRef('other.report', '=', 'one.report')
            .whereRef('other.id', '!=', 'one.id'),
        ),
      )
      .execute();
    for (const { id, kind, report } of rows) if (kind === 'report') found.set(id, report);
  }
  return found;
}

async function unsignedReports(db: Database, most: number): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('kind', '=', 'report')
    .where('is_signed', '=', 0)
    .orderBy('revision')
    .limit(most)
    .execute();
  return rows.map(articleOf).filter((article) => article.kind === 'report');
}
