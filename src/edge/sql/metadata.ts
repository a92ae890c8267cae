import { sql, type Transaction } from 'kysely';
import type { IndexStore, SavedSegment, SegmentToSave } from '../../archive/ports/index-store.ts';
import type { Metadata } from '../../archive/ports/metadata.ts';
import { isPostgres } from './engine.ts';
import type { RevisionNotices } from './revision-notices.ts';
import type { Connection, Database, Schema } from './schema.ts';

const REVISION = 'revision';

/** The values that an archive's database keeps under keys. */
export function createMetadata(db: Connection): Metadata {
  return {
    readMetadata: (key) => readMetadata(db, key),
    writeMetadata: (key, value) => writeMetadata(db, key, value),
  };
}

/**
 * By what an index follows the articles of an archive's database.
 *
 * @param lasts whether the database outlives the process
 * @param notices where the database tells of changes that other processes make
 */
export function createIndexStore(
  db: Database,
  lasts: boolean,
  notices?: RevisionNotices,
): IndexStore {
  const ask = () => currentRevision(db);
  return {
    isPersistent: lasts,
    revision: notices ? () => notices.revision(ask) : ask,
    ...(notices ? { changed: notices.changed } : {}),
    segments: (version) => savedSegments(db, version),
    segment: (name) => segmentBody(db, name),
    saveSegments: (version, added, dropped) =>
      db.transaction().execute((trx) => saveSegments(trx, version, added, dropped)),
  };
}

/** How many changes of the articles there were. */
export async function currentRevision(db: Connection): Promise<number> {
  return Number((await readMetadata(db, REVISION)) ?? 0);
}

/** Counts a change of the articles; whoever listens is told of it with the commit. */
export async function nextRevision(trx: Transaction<Schema>): Promise<number> {
  const next = (await currentRevision(trx)) + 1;
  const written = writing(trx, REVISION, String(next));
  // In the statement that there is anyway; several of one transaction are told once.
  const told = sql`pg_notify(cast(current_schema() as text), '')`.as('told');
  await (isPostgres(trx) ? written.returning(told) : written).execute();
  return next;
}

async function readMetadata(db: Connection, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('notes')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

async function writeMetadata(db: Connection, key: string, value: string): Promise<void> {
  await writing(db, key, value).execute();
}

function writing(db: Connection, key: string, value: string) {
  return db
    .insertInto('notes')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }));
}

async function savedSegments(db: Connection, version: string): Promise<readonly SavedSegment[]> {
  return await db
    .selectFrom('index_segments')
    .select(['name', 'place'])
    .where('version', '=', version)
    .orderBy('place')
    .orderBy('name')
    .execute();
}

async function segmentBody(db: Connection, name: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('index_segments')
    .select('body')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.body;
}

async function saveSegments(
  trx: Transaction<Schema>,
  version: string,
  added: readonly SegmentToSave[],
  dropped: readonly string[],
): Promise<void> {
  await trx.deleteFrom('index_segments').where('version', '<>', version).execute();
  for (const name of dropped) {
    await trx.deleteFrom('index_segments').where('name', '=', name).execute();
  }
  for (const { name, place, body } of added) {
    await trx
      .insertInto('index_segments')
      .values({ name, version, place, body })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ version, place, body }))
      .execute();
  }
}
