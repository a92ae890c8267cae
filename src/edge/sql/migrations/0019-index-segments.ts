import type { Kysely, Migration } from 'kysely';

/** The search index in segments, each written by itself; what was written of it whole is not read. */
export const indexSegments: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('index_segments')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      // SQLite takes bytes in a column of any type, PostgreSQL in one of this name.
      .addColumn('body', 'bytea', (column) => column.notNull())
      .execute();
    await db.schema.dropTable('snapshots').execute();
  },
};
