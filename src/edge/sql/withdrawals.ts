import type { Kysely, Transaction } from 'kysely';
import type { Article } from '../../domain/article.ts';
import { articleOf } from './article-rows.ts';
import { nextRevision } from './metadata.ts';
import type { Schema } from './schema.ts';
import { deleteSignature } from './signatures.ts';

/** Takes an article out, and remembers its id and its origin. */
export async function remove(trx: Transaction<Schema>, id: string): Promise<Article | undefined> {
  const rows = await trx
    .deleteFrom('articles')
    .where((where) => where.or([where('id', '=', id), where('given_id', '=', id)]))
    .returningAll()
    .execute();
  for (const row of rows) {
    await deleteSignature(trx, row);
    const withdrawn = { article_id: row.id, given_id: row.given_id };
    await trx
      .insertInto('withdrawn')
      .values({ origin: row.origin, ...withdrawn })
      .onConflict((conflict) => conflict.column('origin').doUpdateSet(withdrawn))
      .execute();
  }
  const [first] = rows;
  if (!first) return undefined;
  await nextRevision(trx);
  return articleOf(first);
}

/** Whether an article was withdrawn, under this address or another. */
export async function isWithdrawn(
  trx: Transaction<Schema>,
  { id, origin }: Article,
): Promise<boolean> {
  const row = await trx
    .selectFrom('withdrawn')
    .select('origin')
    .where((where) => where.or([where('origin', '=', origin), where('article_id', '=', id)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets that an article was withdrawn. */
export async function readmit(db: Kysely<Schema>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('withdrawn')
    .where((where) => where.or([where('article_id', '=', id), where('given_id', '=', id)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
