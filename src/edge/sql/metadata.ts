import { crc32 } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { IndexStore, Snapshot } from '../../archive/ports/index-store.ts';
import type { Metadata } from '../../archive/ports/metadata.ts';
import { Failure } from '../../domain/failure.ts';
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

/** Stands between the version of a snapshot and the checksum of its body. */
const CHECKSUM_MARK = '#';

/** The snapshot that was saved; `null` where there is none, or it is not what was saved. */
async function snapshot(db: Connection): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('name', '=', PASSAGES)
    .executeTakeFirst()
    .catch(noneWhereDamaged);
  if (!row) return null;
  const { revision, body } = row;
  const [version = '', checksum] = row.version.split(CHECKSUM_MARK);
  return checksum === checksumOf(body) ? { version, revision: Number(revision), body } : null;
}

/**
 * A damaged index costs the time to build it again; that the file is damaged is told when it cannot
 * be saved either.
 */
function noneWhereDamaged(fault: unknown): undefined {
  if (fault instanceof Failure && fault.code === 'broken-archive') return undefined;
  throw fault;
}

async function saveSnapshot(db: Connection, { version, revision, body }: Snapshot): Promise<void> {
  const checked = { version: `${version}${CHECKSUM_MARK}${checksumOf(body)}`, revision, body };
  await db
    .insertInto('snapshots')
    .values({ name: PASSAGES, ...checked })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(checked))
    .execute();
}

/** Damage within a text may leave it one that can be parsed, and answers that are wrong. */
function checksumOf(body: string): string {
  return crc32(body).toString(16);
}
