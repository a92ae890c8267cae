import type { Kysely, Migration } from 'kysely';

/** Outlets that a digest or a watch does not tell of. */
export const mutes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('mutes')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('outlet', 'text', (column) => column.notNull())
      .addColumn('muted_by', 'text', (column) => column.notNull())
      .addColumn('muted_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mutes_once', ['workspace', 'kind', 'target', 'outlet'])
      .execute();
  },
};
