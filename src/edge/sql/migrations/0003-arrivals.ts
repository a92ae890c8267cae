import { type Kysely, type Migration, sql } from 'kysely';

/** When articles came, which report each prints, and what was replaced by a later revision. */
export const arrivals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('articles')
      .addColumn('arrived_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('articles')
      .addColumn('report', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`update articles set report = id`.execute(db);
    await db.schema
      .createIndex('articles_by_arrival')
      .on('articles')
      .columns(['kind', 'arrived_at'])
      .execute();
    await db.schema
      .createIndex('articles_by_publication')
      .on('articles')
      .columns(['kind', 'published'])
      .execute();
    await db.schema.createIndex('articles_by_report').on('articles').column('report').execute();
    await db.schema
      .createTable('replaced')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('replaced_by', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('title_basis', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('replaced_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('replaced_by_origin').on('replaced').column('origin').execute();
    await db.schema.createIndex('replaced_by_id').on('replaced').column('article_id').execute();
  },
};
