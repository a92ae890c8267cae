import { type Kysely, sql, type Transaction } from 'kysely';
import { isPostgres } from './engine.ts';
import type { Database, Schema } from './schema.ts';

/**
 * Runs a transaction whose commit survives a power cut: for what somebody is told is stored, and for
 * what must not be done twice. What was committed before it survives then, too.
 *
 * SQLite waits for the disk only at such a commit, some milliseconds on a disk that honours it; at
 * others it leaves that to the next checkpoint. PostgreSQL waits at every commit unless told otherwise.
 */
export async function durably<Result>(
  db: Database,
  work: (trx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  if (isPostgres(db)) return await db.transaction().execute(work);
  // The setting is the connection's and cannot be changed within a transaction.
  return await db.connection().execute(async (connection) => {
    await setSynchronous(connection, 'full');
    try {
      return await connection.transaction().execute(work);
    } finally {
      await setSynchronous(connection, 'normal');
    }
  });
}

async function setSynchronous(connection: Kysely<Schema>, mode: 'full' | 'normal'): Promise<void> {
  await sql`pragma synchronous = ${sql.raw(mode)}`.execute(connection);
}
