import { type Dialect, SqliteAdapter, SqliteDialect } from 'kysely';
import { openSqliteDatabase } from './sqlite-database.ts';

/**
 * kysely's adapter says that SQLite cannot take back a change of tables. It can, and must: of
 * several processes that start on a new file at once, all but one would else find half of it.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** kysely's SQLite dialect over Node's own SQLite. Opens the file at once. */
export function createSqliteDialect(path: string): Dialect {
  const dialect = new SqliteDialect({ database: openSqliteDatabase(path) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  };
}
