import type { Kysely, Migration } from 'kysely';

/** An index by which articles and their outlets are counted without reading any text. */
export const articleCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('articles_by_outlet')
      .on('articles')
      .columns(['kind', 'outlet'])
      .execute();
  },
};
