import { type Kysely, type Migration, sql } from 'kysely';

/**
 * To whom each answer was shown, and who asked each question: so that a button gives an answer to
 * nobody else, and what is kept of somebody can be found. Answers from before were shown to anybody.
 */
export const askers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('answer_viewers')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('answer_id', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('answer_viewers_once', ['workspace', 'answer_id', 'channel', 'user'])
      .execute();
    await db.schema
      .createIndex('answer_viewers_by_user')
      .on('answer_viewers')
      .columns(['user'])
      .execute();
    await sql`insert into answer_viewers (workspace, answer_id, channel, "user")
      select workspace, id, '', '' from shown_answers`.execute(db);
    await db.schema
      .alterTable('turns')
      .addColumn('user', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
