import type { Kysely, Migration } from 'kysely';

/** What was read in articles, by what read it. */
export const readings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('readings')
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('readings_once', ['article_id', 'reader'])
      .execute();
  },
};
