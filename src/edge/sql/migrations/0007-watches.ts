import type { Kysely, Migration } from 'kysely';

/** What channels watch for, and the reports that met it. */
export const watches: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('watches')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('phrase', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('watches_once', ['channel', 'folded'])
      .execute();
    await db.schema
      .createTable('watch_hits')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('watch_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('hit_at', 'bigint', (column) => column.notNull())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .addColumn('may_be_told', 'integer', (column) => column.notNull())
      .addColumn('told_at', 'bigint')
      .addColumn('told_in', 'text')
      .addUniqueConstraint('watch_hits_once', ['watch_id', 'report'])
      .execute();
    await db.schema
      .createIndex('watch_hits_by_telling')
      .on('watch_hits')
      .column('told_at')
      .execute();
  },
};
