import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';

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
  '0002-conversations': {
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
  },
};

/**
 * Brings the tables of a database up to date. Throws `broken-archive` where a newer Parley has
 * changed them already, and else the fault of the change that failed.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (!(await isNewer(db))) throw error;
  const message = 'a newer Parley wrote this archive: install that one, or name another archive';
  throw new Failure('broken-archive', message, { cause: error });
}

/** Whether a change was made to the tables that this Parley does not know. */
async function isNewer<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const made = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return made.rows.some(({ name }) => !(name in MIGRATIONS));
}
