import type {
  Installation,
  InstallationStore,
  InstalledWorkspace,
  Resealed,
} from '../../archive/ports/installation-store.ts';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import { matchedUntilKey } from '../../archive/ports/metadata.ts';
import type { Sealer } from '../../archive/ports/sealer.ts';
import { Failure } from '../../domain/failure.ts';
import { BEGUN_KEY } from './installation-schema.ts';
import { leaseKey } from './lease.ts';
import type { Database } from './schema.ts';
import { transact } from './unit-of-work.ts';
import { deleteRows } from './workspace-rows.ts';

/** What keeping installations works on. */
interface InstallationRows {
  readonly db: Database;
  readonly sealer: Sealer;
}

/** What an archive's database knows of installations, sealed. */
export function createInstallationStore(rows: InstallationRows): InstallationStore {
  return {
    save: (installation, now) => save(rows, installation, now),
    find: (id) => find(rows, id),
    remove: (id, now) => remove(rows, id, now),
    addWorkspace: (added) => addWorkspace(rows, added),
    removeWorkspace: (workspace, now) => removeWorkspace(rows, workspace, now),
    workspaces: () => workspaces(rows),
    installationOf: (workspace) => installationOf(rows, workspace),
    useUp: (begun, term) => useUp(rows, begun, term),
    forgetGone: (before) => forgetGone(rows, before),
    reseal: () => reseal(rows),
    removeUnreadable: (now) => removeUnreadable(rows, now),
  };
}

async function save(
  { db, sealer }: InstallationRows,
  { id, secret }: Pick<Installation, 'id' | 'secret'>,
  now: number,
): Promise<void> {
  const row = { sealed: sealer.seal(secret, id), saved_at: now };
  await transact(db, 'installations', async (trx) => {
    await trx
      .insertInto('installations')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await trx
      .updateTable('workspaces')
      .set({ gone_at: null })
      .where('installation', '=', id)
      .execute();
  });
}

async function find(
  { db, sealer }: InstallationRows,
  id: string,
): Promise<Installation | undefined> {
  const row = await db
    .selectFrom('installations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = openOr(
    () => undefined,
    () => sealer.open(row.sealed, id),
  );
  return secret === undefined ? undefined : { id, secret, savedAt: row.saved_at };
}

async function remove({ db }: InstallationRows, id: string, now: number): Promise<boolean> {
  return await transact(db, 'installations', async (trx) => {
    const gone = await trx
      .deleteFrom('installations')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    await trx
      .updateTable('workspaces')
      .set({ gone_at: now })
      .where('installation', '=', id)
      .where('gone_at', 'is', null)
      .execute();
    return gone !== undefined;
  });
}

async function addWorkspace(
  { db }: InstallationRows,
  { workspace, installation }: InstalledWorkspace,
): Promise<void> {
  const row = { installation, gone_at: null };
  await db
    .insertInto('workspaces')
    .values({ id: workspace, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function removeWorkspace(
  { db }: InstallationRows,
  workspace: string,
  now: number,
): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ gone_at: now })
    .where('id', '=', workspace)
    .where('gone_at', 'is', null)
    .execute();
}

async function workspaces({ db }: InstallationRows): Promise<readonly InstalledWorkspace[]> {
  const rows = await db
    .selectFrom('workspaces')
    .selectAll()
    .where('gone_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, installation }) => ({ workspace: id, installation }));
}

async function installationOf(
  { db }: InstallationRows,
  workspace: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('workspaces')
    .select('installation')
    .where('id', '=', workspace)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
  return row?.installation;
}

/** What is leased for the archive itself, and not for a workspace. */
const ARCHIVE = '';

async function useUp({ db }: InstallationRows, begun: string, term: LeaseTerm): Promise<boolean> {
  // What is older is refused for its age.
  await db
    .deleteFrom('claims')
    .where('workspace', '=', ARCHIVE)
    .where('key', 'like', `${BEGUN_KEY}%`)
    .where('claimed_at', '<=', term.now)
    .execute();
  return await leaseKey(db, { workspace: ARCHIVE, key: BEGUN_KEY + begun }, term);
}

async function forgetGone({ db }: InstallationRows, before: number): Promise<readonly string[]> {
  return await transact(db, 'installations', async (trx) => {
    const gone = await trx
      .deleteFrom('workspaces')
      .where('gone_at', '<', before)
      .returning('id')
      .execute();
    for (const { id } of gone) {
      await deleteRows(trx, id);
      await trx.deleteFrom('notes').where('key', '=', matchedUntilKey(id)).execute();
    }
    return gone.map(({ id }) => id);
  });
}

async function reseal({ db, sealer }: InstallationRows): Promise<Resealed> {
  const rows = await db.selectFrom('installations').selectAll().execute();
  const unknown = rows.filter(({ sealed }) => sealer.keyOf(sealed) === 'unknown');
  if (unknown.length > 0) throw keyMissing(unknown.length, rows.length);
  const damaged: string[] = [];
  let resealed = 0;
  for (const { id, sealed } of rows) {
    const secret = openOr(
      () => damaged.push(id),
      () => sealer.open(sealed, id),
    );
    if (secret === undefined || sealer.keyOf(sealed) === 'newest') continue;
    // Another process may have renewed its tokens meanwhile: then it is sealed anew already.
    await db
      .updateTable('installations')
      .set({ sealed: sealer.seal(secret, id) })
      .where('id', '=', id)
      .where('sealed', '=', sealed)
      .execute();
    resealed += 1;
  }
  return { resealed, damaged };
}

async function removeUnreadable(rows: InstallationRows, now: number): Promise<readonly string[]> {
  const all = await rows.db.selectFrom('installations').select(['id', 'sealed']).execute();
  const unknown = all.filter(({ sealed }) => rows.sealer.keyOf(sealed) === 'unknown');
  for (const { id } of unknown) await remove(rows, id, now);
  return unknown.map(({ id }) => id);
}

/** What was sealed; nothing, and it is told, where that is damaged. */
function openOr(tell: () => void, open: () => string): string | undefined {
  try {
    return open();
  } catch (fault) {
    if (!(fault instanceof Failure) || fault.code !== 'broken-archive') throw fault;
    tell();
    return undefined;
  }
}

function keyMissing(unknown: number, all: number): Failure {
  return new Failure(
    'bad-settings',
    `the bot cannot start: PARLEY_KEY does not open ${unknown} of ${all} installations in the archive. Set the key that they were sealed with as PARLEY_KEY, or beside a new one as PARLEY_KEY_OLD (“lost” where nobody has it: these workspaces then have to install again); nothing was changed`,
  );
}
