import type { Transaction } from 'kysely';
import type { ReaderKey, ReadingStore } from '../../archive/ports/reading-store.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';
import { transactBeside } from './unit-of-work.ts';

/** The readings of an archive's database. */
export function createReadingStore(db: Database): ReadingStore {
  return {
    load: (key, ids) => load(db, key, ids),
    save: (key, bodies) => transactBeside(db, 'articles', (trx) => save(trx, key, bodies)),
    unread: (key, after, limit) => unread(db, key, after, limit),
  };
}

async function load(
  db: Database,
  { reader, version }: ReaderKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    const rows = await db
      .selectFrom('readings')
      .select(['article_id', 'body'])
      .where('article_id', 'in', slice)
      .where('reader', '=', reader)
      .where('version', '=', version)
      .execute();
    for (const { article_id, body } of rows) found.set(article_id, body);
  }
  return found;
}

async function save(
  trx: Transaction<Schema>,
  { reader, version }: ReaderKey,
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const stored = await storedAmong(trx, [...bodies.keys()]);
  // In one order in all processes: of two that write the same rows otherwise each waits for the other.
  const inOrder = [...bodies].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [article_id, body] of inOrder) {
    if (!stored.has(article_id)) continue;
    await trx
      .insertInto('readings')
      .values({ article_id, reader, version, body })
      .onConflict((conflict) =>
        conflict.columns(['article_id', 'reader']).doUpdateSet({ version, body }),
      )
      .execute();
  }
}

/** Those of some ids that are ids of stored articles. */
async function storedAmong(
  trx: Transaction<Schema>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    const rows = await trx.selectFrom('articles').select('id').where('id', 'in', slice).execute();
    for (const { id } of rows) stored.add(id);
  }
  return stored;
}

async function unread(
  db: Database,
  { reader, version }: ReaderKey,
  after: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('articles.id')
    .where('articles.revision', '>', after)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('readings')
            .select('readings.reader')
            .whereRef('readings.article_id', '=', 'articles.id')
            .where('readings.reader', '=', reader)
            .where('readings.version', '=', version),
        ),
      ),
    )
    .orderBy('articles.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes the readings of articles that are deleted. */
export async function deleteReadings(
  trx: Transaction<Schema>,
  articleIds: readonly string[],
): Promise<void> {
  for (const slice of slicesOf(articleIds, IDS_PER_STATEMENT)) {
    await trx.deleteFrom('readings').where('article_id', 'in', slice).execute();
  }
}
