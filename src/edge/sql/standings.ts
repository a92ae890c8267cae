import type { Kysely, Transaction } from 'kysely';
import type { Arrived } from '../../archive/ports/article-store.ts';
import { arrivedOf, selectSummaries } from './article-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/**
 * The reports that arrived after one instant and not after another, in that order.
 *
 * @param last how many of them, the last ones; all where it is not said
 */
export async function arrived(
  db: Connection,
  after: number,
  until: number,
  last?: number,
): Promise<readonly Arrived[]> {
  const rows = await selectSummaries(db)
    .where('kind', '=', 'report')
    .where('arrived_at', '>', after)
    .where('arrived_at', '<=', until)
    .orderBy('arrived_at', 'desc')
    .orderBy('revision', 'desc')
    .$if(last !== undefined, (query) => query.limit(last ?? 0))
    .execute();
  return rows.toReversed().flatMap(arrivedOf);
}

/** All printings of these reports, each group in the order of arrival. */
export async function printings(
  db: Connection,
  reports: readonly string[],
): Promise<readonly Arrived[]> {
  const found: Arrived[] = [];
  for (let from = 0; from < reports.length; from += IDS_AT_ONCE) {
    const rows = await selectSummaries(db)
      .where('kind', '=', 'report')
      .where('report', 'in', reports.slice(from, from + IDS_AT_ONCE))
      .orderBy('report')
      .orderBy('arrived_at')
      .orderBy('revision')
      .execute();
    found.push(...rows.flatMap(arrivedOf));
  }
  return found;
}
