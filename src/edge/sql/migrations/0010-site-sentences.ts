import { type Kysely, type Migration, sql } from 'kysely';

/** What articles of one site repeat, and whether an article's page shows its text. */
export const siteSentences: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('articles').addColumn('text_basis', 'text').execute();
    await db.schema
      .createTable('site_sentences')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('key', 'bigint', (column) => column.notNull())
      .addColumn('is_page_text', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('site_sentences_once', ['revision', 'start'])
      .execute();
    await db.schema
      .createIndex('site_sentences_by_key')
      .on('site_sentences')
      .columns(['key', 'revision'])
      .execute();
    await db.schema
      .createTable('repeated_sentences')
      .addColumn('key', 'bigint', (column) => column.primaryKey())
      .addColumn('is_page_text', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    // Articles from before are signed anew when the next one is put: their sentences are not known,
    // and what their sites repeat may have made reprints of them.
    await sql`delete from signatures`.execute(db);
    await sql`update articles set is_signed = 0`.execute(db);
  },
};
