import type { Kysely, Migration } from 'kysely';

/** What is followed, the entries and pages that were met, files taken in, and how whole articles are. */
export const feeds: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('articles')
      .addColumn('extent', 'text', (column) => column.notNull().defaultTo('whole'))
      .execute();
    await createFeeds(db);
    await createEntries(db);
    await db.schema
      .createTable('read_pages')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('hash', 'text')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('read_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('read_pages_by_reading')
      .on('read_pages')
      .column('read_at')
      .execute();
    await db.schema
      .createTable('taken_files')
      .addColumn('path', 'text', (column) => column.primaryKey())
      .addColumn('version', 'text', (column) => column.notNull())
      .execute();
  },
};

async function createFeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feeds')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text')
    .addColumn('outlet', 'text')
    .addColumn('language', 'text')
    .addColumn('every_ms', 'bigint')
    .addColumn('named_by', 'text')
    .addColumn('is_in_file', 'integer', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('moved_to', 'text')
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('hash', 'text')
    .addColumn('read_at', 'bigint')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('fault', 'text')
    .addColumn('is_gone', 'integer', (column) => column.notNull())
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('keys', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('entry', 'text')
    .addColumn('is_change', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('changes_in_vain', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('entries_by_feed')
    .on('entries')
    .columns(['feed', 'seen_at'])
    .execute();
  await db.schema.createIndex('entries_by_seen').on('entries').column('seen_at').execute();
  await db.schema
    .createIndex('entries_by_due')
    .on('entries')
    .columns(['status', 'due_at'])
    .execute();
}
