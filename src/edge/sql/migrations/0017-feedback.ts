import type { Kysely, Migration } from 'kysely';

/** What people say of answers: each of an answer once. */
export const feedback: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('feedback')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('answer_id', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('is_answered', 'integer', (column) => column.notNull())
      .addColumn('excerpts', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('given_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_once', ['workspace', 'answer_id', 'user'])
      .execute();
  },
};
