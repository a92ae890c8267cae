import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../engine.ts';

/**
 * Signatures and sentences once by article, and once by hash: new hashes in a table of their own,
 * which is merged into the large one from time to time.
 */
export const postings: Migration = {
  async up(db: Kysely<unknown>) {
    /** SQLite keeps a table in the order of its key only where it is told to. */
    const byItsKey = <Table extends string, Columns extends string>(
      table: CreateTableBuilder<Table, Columns>,
    ) => (isPostgres(db) ? table : table.modifyEnd(sql`without rowid`));
    for (const table of ['signatures', 'site_sentences', 'repeated_sentences']) {
      await db.schema.dropTable(table).execute();
    }
    await db.schema
      .createTable('signatures')
      .addColumn('revision', 'integer', (column) => column.primaryKey())
      .addColumn('hashes', 'text', (column) => column.notNull())
      .addColumn('sentences', 'text', (column) => column.notNull())
      .execute();
    for (const table of ['signature_postings', 'new_signature_postings']) {
      await db.schema
        .createTable(table)
        .addColumn('hash', 'bigint', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('day', 'integer')
        .addPrimaryKeyConstraint(`${table}_once`, ['hash', 'revision'])
        .$call(byItsKey)
        .execute();
    }
    for (const table of ['sentence_postings', 'new_sentence_postings']) {
      await db.schema
        .createTable(table)
        .addColumn('key', 'bigint', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('is_page_text', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint(`${table}_once`, ['key', 'revision'])
        .$call(byItsKey)
        .execute();
    }
    await db.schema
      .createTable('repeated_sentences')
      .addColumn('key', 'bigint', (column) => column.primaryKey())
      .addColumn('is_page_text', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .$call(byItsKey)
      .execute();
    await sql`create view all_signature_postings as
      select * from signature_postings union all select * from new_signature_postings`.execute(db);
    await sql`create view all_sentence_postings as
      select * from sentence_postings union all select * from new_sentence_postings`.execute(db);
    // All reports are signed anew when the next article is put, before anything else is compared.
    await sql`update articles set is_signed = 0`.execute(db);
  },
};
