import type { Kysely, Migration } from 'kysely';

/** What is remembered of conversations. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('claims')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .addColumn('is_done', 'integer', (column) => column.notNull())
      .addColumn('is_lasting', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('shown_answers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('quoted', 'text', (column) => column.notNull())
      .addColumn('excerpts', 'integer', (column) => column.notNull())
      .addColumn('shown_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('posted_quotes')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text')
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('outlet', 'text')
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('quote', 'text', (column) => column.notNull())
      .addColumn('posted_at', 'bigint', (column) => column.notNull())
      .addColumn('is_noted', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('posted_quotes_by_article')
      .on('posted_quotes')
      .columns(['is_noted', 'article_id'])
      .execute();
  },
};
