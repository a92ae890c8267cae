import type { Transaction } from 'kysely';
import type { IndexStore, Snapshot } from '../../archive/ports/index-store.ts';
import type { Metadata } from '../../archive/ports/metadata.ts';
import type { Connection, Schema } from './schema.ts';

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
 */
export function createIndexStore(db: Connection, lasts: boolean): IndexStore {
  return {
    isPersistent: lasts,
    revision: () => currentRevision(db),
    snapshot: () => snapshot(db),
    saveSnapshot: (taken) => saveSnapshot(db, taken),
  };
}

/** How many changes of the articles there were. */
export async function currentRevision(db: Connection): Promise<number> {
  return Number((await readMetadata(db, REVISION)) ?? 0);
}

/** Counts a change of the articles. */
export async function nextRevision(trx: Transaction<Schema>): Promise<number> {
  const next = (await currentRevision(trx)) + 1;
  await writeMetadata(trx, REVISION, String(next));
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
  await db
    .insertInto('notes')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** There is one index; its name leaves room for others. */
export const PASSAGES = 'passages';

async function snapshot(db: Connection): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('name', '=', PASSAGES)
    .executeTakeFirst();
  return row ? { version: row.version, revision: Number(row.revision), body: row.body } : null;
}

async function saveSnapshot(db: Connection, taken: Snapshot): Promise<void> {
  await db
    .insertInto('snapshots')
    .values({ name: PASSAGES, ...taken })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...taken }))
    .execute();
}
