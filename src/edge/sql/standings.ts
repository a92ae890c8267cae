import type { Kysely, Transaction } from 'kysely';
import type { Arrived } from '../../archive/ports/article-store.ts';
import { arrivedOf } from './article-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/** The reports that arrived after one instant and not after another, in that order. */
export async function arrived(
  db: Connection,
  after: number,
  until: number,
): Promise<readonly Arrived[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('kind', '=', 'report')
    .where('arrived_at', '>', after)
    .where('arrived_at', '<=', until)
    .orderBy('arrived_at')
    .orderBy('revision')
    .execute();
  return rows.flatMap(arrivedOf);
}

/** All printings of these reports, each group in the order of arrival. */
export async function printings(
  db: Connection,
  reports: readonly string[],
): Promise<readonly Arrived[]> {
  const found: Arrived[] = [];
  for (let from = 0; from < reports.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('articles')
      .selectAll()
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
