import { sql, type Transaction } from 'kysely';
import { durably } from './durably.ts';
import { isPostgres } from './engine.ts';
import type { Connection, Database, Schema } from './schema.ts';

/**
 * What a unit of work reads before it writes: the articles with all that is known of them, the feeds
 * with their entries, the installations, or what is kept of one workspace.
 */
export type WorkSubject =
  | 'articles'
  | 'passages'
  | 'feeds'
  | 'installations'
  | `workspace ${string}`;

/**
 * Does a unit of work in a transaction that no other one on its subject runs beside, in whatever
 * process: what it reads still holds when it writes. SQLite has one writer at a time on its file
 * (`begin immediate`); PostgreSQL takes an advisory lock until the transaction ends, in the order in
 * which the transactions asked for it. Then revisions of the archive become visible in their order.
 */
export async function transact<T>(
  db: Database,
  subject: WorkSubject,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    await lockSubject(trx, subject);
    return await work(trx);
  });
}

/** The same with a commit that survives a power cut: see `durably`. */
export async function transactDurably<T>(
  db: Database,
  subject: WorkSubject,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return await durably(db, async (trx) => {
    await lockSubject(trx, subject);
    return await work(trx);
  });
}

/** The same beside others that share the subject, and beside none that has it for itself. */
export async function transactBeside<T>(
  db: Database,
  subject: WorkSubject,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    if (isPostgres(trx)) {
      await sql`select pg_advisory_xact_lock_shared(${keysOf(subject)})`.execute(trx);
    }
    return await work(trx);
  });
}

async function lockSubject(trx: Connection, subject: WorkSubject): Promise<void> {
  if (!isPostgres(trx)) return;
  await sql`select pg_advisory_xact_lock(${keysOf(subject)})`.execute(trx);
}

/** The two keys of a lock, which are of a whole database: archives in other schemas have others. */
function keysOf(subject: WorkSubject) {
  return sql`hashtext(current_schema()::text), hashtext(${subject})`;
}
