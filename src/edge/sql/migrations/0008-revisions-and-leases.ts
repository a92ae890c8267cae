import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Signatures are found by the revision of their article, to be deleted with it; leases of keys hold
 * when they end as well as when they were taken.
 */
export const revisionsAndLeases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('signatures_by_revision')
      .on('signatures')
      .column('revision')
      .execute();
    await db.schema
      .alterTable('claims')
      .addColumn('taken_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update claims set taken_at = claimed_at`.execute(db);
  },
};
