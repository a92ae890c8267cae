import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What was taken out at which revision, so that an index follows an archive of any size without
 * listing it; and the wording of pages by what came last.
 */
export const removals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('removals')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('removals_by_revision').on('removals').column('revision').execute();
    await db.schema
      .createIndex('repeated_sentences_by_kind')
      .on('repeated_sentences')
      .columns(['is_page_text', 'revision'])
      .execute();
    // What went before this was not written down: an index that is behind is built anew.
    await sql`
      delete from snapshots
      where revision <> (select cast(value as integer) from notes where key = 'revision')`.execute(
      db,
    );
  },
};
