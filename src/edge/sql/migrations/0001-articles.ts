import type { Kysely, Migration } from 'kysely';

/** Articles, what is noted beside them, and the written search index. */
export const articles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('articles')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('given_id', 'text')
      .addColumn('origin', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('title_basis', 'text', (column) => column.notNull())
      .addColumn('outlet', 'text')
      .addColumn('author', 'text')
      .addColumn('published', 'text')
      .addColumn('published_basis', 'text')
      .addColumn('url', 'text')
      .addColumn('language', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('chronicled', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('articles_by_given_id').on('articles').column('given_id').execute();
    await db.schema
      .createTable('notes')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('snapshots')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
};
