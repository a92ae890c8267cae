import type { Kysely, Migration } from 'kysely';

/** When each answer was last asked for by whom: "what is new" is what came since somebody last asked. */
export const lastAsked: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('answer_viewers')
      .addColumn('seen_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
