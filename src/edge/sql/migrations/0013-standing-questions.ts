import type { Kysely, Migration } from 'kysely';

/** Questions that wait for an answer, and who is told. */
export const standingQuestions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('standing_questions')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('is_direct', 'integer', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('read_as', 'text', (column) => column.notNull())
      .addColumn('as_of', 'text')
      .addColumn('is_on_new_subject', 'integer', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('since_revision', 'integer', (column) => column.notNull())
      .addColumn('checked_revision', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('told', 'text')
      .addColumn('tellings', 'integer', (column) => column.notNull())
      .addColumn('due', 'text')
      .addColumn('not_before', 'bigint', (column) => column.notNull())
      .addColumn('claimed_until', 'bigint', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('begun_at', 'bigint')
      .addColumn('begun', 'text')
      .addPrimaryKeyConstraint('standing_questions_by_id', ['workspace', 'id'])
      .addUniqueConstraint('standing_questions_once', ['workspace', 'channel', 'thread', 'folded'])
      .execute();
    await db.schema
      .createTable('question_askers')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addUniqueConstraint('question_askers_once', ['workspace', 'question_id', 'user'])
      .execute();
    await db.schema
      .createIndex('question_askers_by_user')
      .on('question_askers')
      .columns(['workspace', 'user'])
      .execute();
  },
};
