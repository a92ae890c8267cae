import { type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../engine.ts';

/**
 * What is kept of a chat says of which workspace it is: its ids of channels are unique in that one
 * alone. Tables whose keys are such ids are made anew. What is there already has no workspace until
 * the next start, which knows it.
 */
export const workspaces: Migration = {
  async up(db: Kysely<unknown>) {
    // No archive of before is on PostgreSQL, where a renamed table keeps the names of its indexes.
    const isEmpty = isPostgres(db);
    for (const table of REMADE) {
      if (isEmpty) await db.schema.dropTable(table).execute();
      else
        await sql`alter table ${sql.table(table)} rename to ${sql.table(`old_${table}`)}`.execute(
          db,
        );
    }
    await makeTables(db);
    await makeThreadTables(db);
    for (const table of isEmpty ? [] : REMADE) {
      const columns = sql.join(COLUMNS[table].map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(table)} (workspace, ${columns})
        select '', ${columns} from ${sql.table(`old_${table}`)}`.execute(db);
      await db.schema.dropTable(`old_${table}`).execute();
    }
    await makeIndexes(db);
    await db.schema
      .alterTable('posted_quotes')
      .addColumn('workspace', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createIndex('posted_quotes_by_message')
      .on('posted_quotes')
      .columns(['workspace', 'channel', 'ts'])
      .execute();
  },
};

/** The columns that are copied, by table. */
const COLUMNS = {
  claims: ['key', 'claimed_at', 'is_done', 'is_lasting', 'taken_at'],
  shown_answers: ['id', 'kind', 'question', 'message', 'quoted', 'excerpts', 'shown_at'],
  watches: ['id', 'channel', 'user', 'phrase', 'folded', 'since'],
  watch_hits: [
    ...['id', 'watch_id', 'article_id', 'report', 'start', 'end', 'kind', 'hit_at'],
    ...['claimed_at', 'may_be_told', 'told_at', 'told_in'],
  ],
  subscriptions: [
    ...['channel', 'set_by', 'time', 'days', 'zone', 'subject', 'when_quiet', 'set_at'],
    ...['delivered_until', 'stopped_at', 'stopped_why', 'is_told'],
  ],
  deliveries: ['channel', 'slot', 'until', 'attempts', 'claimed_at', 'not_before', 'is_done'],
  delivery_parts: ['channel', 'slot', 'part', 'message', 'quoted', 'begun_at', 'ts'],
} as const;

const REMADE = [
  'claims',
  'shown_answers',
  'watches',
  'watch_hits',
  'subscriptions',
  'deliveries',
  'delivery_parts',
] as const;

async function makeTables(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('workspace', 'text', (column) => column.notNull().defaultTo(''));
  await table('claims')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .addColumn('is_lasting', 'integer', (column) => column.notNull())
    .addColumn('taken_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('claims_once', ['workspace', 'key'])
    .execute();
  await table('shown_answers')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('quoted', 'text', (column) => column.notNull())
    .addColumn('excerpts', 'integer', (column) => column.notNull())
    .addColumn('shown_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_answers_once', ['workspace', 'id'])
    .execute();
  await table('watches')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('phrase', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('watches_by_id', ['workspace', 'id'])
    .addUniqueConstraint('watches_once', ['workspace', 'channel', 'folded'])
    .execute();
  await table('watch_hits')
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
    .addUniqueConstraint('watch_hits_once', ['workspace', 'watch_id', 'report'])
    .execute();
  await table('subscriptions')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('when_quiet', 'text', (column) => column.notNull())
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .addColumn('delivered_until', 'bigint')
    .addColumn('stopped_at', 'bigint')
    .addColumn('stopped_why', 'text')
    .addColumn('is_told', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscriptions_once', ['workspace', 'channel'])
    .execute();
  await table('deliveries')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('deliveries_once', ['workspace', 'channel', 'slot'])
    .execute();
  await table('delivery_parts')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('quoted', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'bigint')
    .addColumn('ts', 'text')
    .addPrimaryKeyConstraint('delivery_parts_once', ['workspace', 'channel', 'slot', 'part'])
    .execute();
}

/** What is kept of threads: the questions that follow-ups go back to, and where nobody listens. */
async function makeThreadTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('turns')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('reply', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('turns_once', ['workspace', 'channel', 'message'])
    .execute();
  await db.schema
    .createTable('quiet_threads')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiet_threads_once', ['workspace', 'channel', 'thread'])
    .execute();
}

/** After the old tables went, whose indexes have the same names. */
async function makeIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, table: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  await index('turns_by_thread', 'turns', ['workspace', 'channel', 'thread', 'asked_at']);
  await index('watch_hits_by_telling', 'watch_hits', ['told_at']);
  await index('deliveries_open', 'deliveries', ['is_done', 'slot']);
  await index('delivery_parts_by_message', 'delivery_parts', ['workspace', 'channel', 'ts']);
}
