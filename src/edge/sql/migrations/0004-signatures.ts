import type { Kysely, Migration } from 'kysely';

/** What finds reprints, and what was withdrawn. */
export const signatures: Migration = {
  async up(db: Kysely<unknown>) {
    // Articles from before are signed when the next one is put.
    await db.schema
      .alterTable('articles')
      .addColumn('is_signed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('articles_by_signed')
      .on('articles')
      .columns(['kind', 'is_signed', 'revision'])
      .execute();
    await db.schema.createIndex('articles_by_revision').on('articles').column('revision').execute();
    await db.schema
      .createTable('signatures')
      .addColumn('hash', 'bigint', (column) => column.notNull())
      .addColumn('day', 'integer')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('signatures_by_hash')
      .on('signatures')
      .columns(['hash', 'day', 'revision'])
      .execute();
    await db.schema
      .createTable('withdrawn')
      .addColumn('origin', 'text', (column) => column.primaryKey())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('given_id', 'text')
      .execute();
    await db.schema
      .createIndex('withdrawn_by_article')
      .on('withdrawn')
      .column('article_id')
      .execute();
  },
};
