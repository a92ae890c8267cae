import { sql, type Transaction } from 'kysely';
import { listed } from './listed.ts';
import type { Schema } from './schema.ts';

/**
 * New postings from which they are merged into the large tables: those of some thirty articles, some
 * milliseconds of work. Hashes lie anywhere in a table, so that to store those of one article writes
 * nearly as many pages as it has hashes; merged in the order of the table they share pages. So does
 * the pending list of PostgreSQL's GIN indexes.
 */
const MAX_NEW_POSTINGS = 2000;

/**
 * Articles that are kept under one hash of a signature. What more than some dozens share is
 * boilerplate or a stock phrase, and would make every look-up slower. A report that is printed more
 * often is still found by its first printings, and by those that are not merged yet.
 */
const MAX_PER_HASH = 50;

/** Merges the new postings into the large tables where there are many of them. */
export async function mergePostings(trx: Transaction<Schema>): Promise<void> {
  const { rows } = await sql<{ count: number }>`select
      (select count(*) from new_signature_postings)
    + (select count(*) from new_sentence_postings) as count`.execute(trx);
  if ((rows[0]?.count ?? 0) < MAX_NEW_POSTINGS) return;
  await sql`insert into signature_postings
    select * from new_signature_postings as new
    where (select count(*) from signature_postings as old where old.hash = new.hash)
      < ${MAX_PER_HASH}`.execute(trx);
  await sql`insert into sentence_postings select * from new_sentence_postings`.execute(trx);
  await sql`delete from new_signature_postings`.execute(trx);
  await sql`delete from new_sentence_postings`.execute(trx);
}

/** Takes the postings of an article out of a table and of its new ones. */
export async function deletePostings(
  trx: Transaction<Schema>,
  revision: number,
  { hashes, keys }: { readonly hashes: Iterable<number>; readonly keys: Iterable<number> },
): Promise<void> {
  for (const table of ['signature_postings', 'new_signature_postings'] as const) {
    await trx
      .deleteFrom(table)
      .where('hash', 'in', listed(trx, hashes))
      .where('revision', '=', revision)
      .execute();
  }
  for (const table of ['sentence_postings', 'new_sentence_postings'] as const) {
    await trx
      .deleteFrom(table)
      .where('key', 'in', listed(trx, keys))
      .where('revision', '=', revision)
      .execute();
  }
}
