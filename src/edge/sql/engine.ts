import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether a database is one of PostgreSQL, and not a file of SQLite. */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
