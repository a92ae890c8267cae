import { type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../engine.ts';

/**
 * The passages of articles on PostgreSQL, found by their terms, and how many hold each term. An
 * archive in a file has its index in the process.
 */
export const passages: Migration = {
  async up(db: Kysely<unknown>) {
    if (!isPostgres(db)) return;
    await db.schema
      .createTable('passages')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('sentences', 'text', (column) => column.notNull())
      .addColumn('terms', sql`tsvector`, (column) => column.notNull())
      .addColumn('text_terms', 'integer', (column) => column.notNull())
      .addColumn('title_terms', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('passages_by_article')
      .on('passages')
      .column('article_id')
      .execute();
    // What waits to be sorted in is read by every search: a quarter of what it is else.
    await sql`create index passages_by_term on passages using gin (terms)
      with (gin_pending_list_limit = 1024)`.execute(db);
    // Counts change with every article: with room on their page they need no new entry of the index.
    await db.schema
      .createTable('passage_terms')
      .addColumn('term', 'text', (column) => column.primaryKey())
      .addColumn('in_text', 'integer', (column) => column.notNull())
      .addColumn('in_title', 'integer', (column) => column.notNull())
      .addColumn('in_any', 'integer', (column) => column.notNull())
      .modifyEnd(sql`with (fillfactor = 70)`)
      .execute();
    await db.schema
      .createTable('passage_articles')
      .addColumn('article_id', 'text', (column) => column.primaryKey())
      .execute();
    await db.schema
      .createTable('passage_totals')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .execute();
  },
};
