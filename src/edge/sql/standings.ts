import type { Kysely, Transaction } from 'kysely';
import type { Arrived, Replaced } from '../../archive/ports/article-store.ts';
import { arrivedOf } from './article-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { ArticleRow, Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/** Keeps the revision whose place another one takes; an account has its history in its files. */
export async function keepReplaced(
  trx: Transaction<Schema>,
  { id, kind, origin, title, text }: ArticleRow,
  { at, by }: { readonly at: number; readonly by: string },
): Promise<void> {
  if (kind === 'chronicle') return;
  const row = { origin, article_id: id, replaced_by: by, title, text, replaced_at: at };
  await trx.insertInto('replaced').values(row).execute();
}

/** The earlier revisions of an origin, the first one first. */
export async function replaced(db: Connection, origin: string): Promise<readonly Replaced[]> {
  const rows = await db
    .selectFrom('replaced')
    .selectAll()
    .where('origin', '=', origin)
    .orderBy('id')
    .execute();
  return rows.map(({ article_id, replaced_by, title, text, replaced_at }) => ({
    articleId: article_id,
    replacedBy: replaced_by,
    title,
    text,
    at: Number(replaced_at),
  }));
}

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
