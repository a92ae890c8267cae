import type { Kysely, Transaction } from 'kysely';
import type { ArrivedReport } from '../../archive/ports/article-store.ts';
import { arrivedReportsOf, selectSummaries } from './article-rows.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import type { Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/**
 * The reports that arrived after one instant and not after another, in that order.
 *
 * @param last how many of them, the last ones; all where it is not said
 */
export async function arrivedReports(
  db: Connection,
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

/** All printings of these reports, each group in the order of arrival. */
export async function reprintGroupMembers(
  db: Connection,
  reports: readonly string[],
): Promise<readonly ArrivedReport[]> {
  const found: ArrivedReport[] = [];
  for (let from = 0; from < reports.length; from += IDS_PER_STATEMENT) {
    const rows = await selectSummaries(db)
      .where('kind', '=', 'report')
      .where('report', 'in', reports.slice(from, from + IDS_PER_STATEMENT))
      .orderBy('report')
      .orderBy('arrived_at')
      .orderBy('revision')
      .execute();
    found.push(...rows.flatMap(arrivedReportsOf));
  }
  return found;
}
