import type { Kysely, Transaction } from 'kysely';
import type { Snapshot } from '../../archive/ports/article-store.ts';
import type { Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

const REVISION = 'revision';

/** A number that grows with every change of the articles. */
export async function revision(db: Connection): Promise<number> {
  return Number((await readMetadata(db, REVISION)) ?? 0);
}

/** Counts a change of the articles. */
export async function nextRevision(trx: Transaction<Schema>): Promise<number> {
  const next = (await revision(trx)) + 1;
  await writeMetadata(trx, REVISION, String(next));
  return next;
}

/** What was noted under a key. */
export async function readMetadata(db: Connection, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('notes')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Notes something in the place of what was noted under the key. */
export async function writeMetadata(db: Connection, key: string, value: string): Promise<void> {
  await db
    .insertInto('notes')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** There is one index; its name leaves room for others. */
const PASSAGES = 'passages';

/** The search index as it was last written. */
export async function snapshot(db: Connection): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('name', '=', PASSAGES)
    .executeTakeFirst();
  return row ? { version: row.version, revision: Number(row.revision), body: row.body } : null;
}

/** Writes a search index in the place of the last one. */
export async function saveSnapshot(db: Connection, taken: Snapshot): Promise<void> {
  await db
    .insertInto('snapshots')
    .values({ name: PASSAGES, ...taken })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...taken }))
    .execute();
}
