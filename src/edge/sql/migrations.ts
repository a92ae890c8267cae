import { type Kysely, type Migration, Migrator } from 'kysely';

/** The numbered changes of the tables, in order; one that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles': {
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
      await db.schema
        .createIndex('articles_by_given_id')
        .on('articles')
        .column('given_id')
        .execute();
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
  },
};

/** Brings the tables of a database up to date. Throws the fault of the change that failed. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
