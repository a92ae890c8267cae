import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type { Connection, Database } from './schema.ts';

/**
 * Leases are a column that holds until when a row is leased, in milliseconds since 1970: a row is
 * taken by one update that sets `leaseEnd` where `isFree`, of which the second of two processes
 * finds nothing to update. A row that is given back holds `NOT_LEASED`.
 *
 * Before there was one convention, columns named `claimed_at` held when a row was taken. Read as
 * the end of a lease, such an instant is over: what another version had taken and not finished is
 * free at once, as after a crash.
 */
export const NOT_LEASED = 0;

/** Until when a row is leased that is taken now. */
export function leaseEnd({ now, leaseMs }: LeaseTerm): number {
  return now + leaseMs;
}

/**
 * Whether nobody has a row, or its lease is over.
 *
 * @param column that holds the end of the lease, with its table where a statement has several
 */
export function isFree(column: LeaseColumn, now: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} <= ${now}`;
}

type LeaseColumn = 'claimed_at' | 'claimed_until' | 'claims.claimed_at' | 'due.claimed_until';

/** What a key leases: of a workspace, or of the archive itself, whose name is "". */
export interface LeasedKey {
  readonly workspace: string;
  readonly key: string;
}

/** What several keys lease. */
interface LeasedKeys {
  readonly workspace: string;
  readonly keys: readonly string[];
}

/** Takes something that is known by a key; false where it is done or somebody has it. */
export async function leaseKey(
  db: Connection,
  { workspace, key }: LeasedKey,
  term: LeaseTerm,
): Promise<boolean> {
  const leased = { taken_at: term.now, claimed_at: leaseEnd(term) };
  const taken = await db
    .insertInto('claims')
    .values({ workspace, key, ...leased, is_done: 0, is_lasting: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'key'])
        .doUpdateSet(leased)
        .where('claims.is_done', '=', 0)
        .where(isFree('claims.claimed_at', term.now)),
    )
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

/**
 * Takes what is known by each of some keys and does what belongs to that, in one commit: all of it,
 * or nothing where one is done or somebody has it. What could not be taken then costs no key that
 * was free, nor one whose lease was over.
 */
export async function leaseKeys(
  db: Database,
  { workspace, keys }: LeasedKeys,
  term: LeaseTerm,
  beside: (trx: Connection) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const notFree = new Error('a key is not free');
  try {
    await db.transaction().execute(async (trx) => {
      for (const key of keys) if (!(await leaseKey(trx, { workspace, key }, term))) throw notFree;
      await beside(trx);
    });
    return true;
  } catch (fault) {
    // Only what is thrown undoes a transaction.
    if (fault === notFree) return false;
    throw fault;
  }
}

/** Gives back what is known by a key, and is not done. */
export async function releaseKey(db: Database, { workspace, key }: LeasedKey): Promise<void> {
  await db
    .deleteFrom('claims')
    .where('workspace', '=', workspace)
    .where('key', '=', key)
    .where('is_done', '=', 0)
    .execute();
}

/** Leases what is known by some keys, and is not done, for another while. */
export async function renewKeys(
  db: Database,
  { workspace, keys }: LeasedKeys,
  term: LeaseTerm,
): Promise<void> {
  await db
    .updateTable('claims')
    .set({ claimed_at: leaseEnd(term) })
    .where('workspace', '=', workspace)
    .where('key', 'in', keys)
    .where('is_done', '=', 0)
    .execute();
}

/** Keys of a kind, which stands before their colon, that were taken and not done in time. */
export async function expiredKeys(
  db: Database,
  { workspace, kind }: { readonly workspace: string; readonly kind: string },
  now: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('key')
    .where('workspace', '=', workspace)
    // A range of the primary key: the semicolon is what follows the colon.
    .where('key', '>=', `${kind}:`)
    .where('key', '<', `${kind};`)
    .where('is_done', '=', 0)
    .where(isFree('claims.claimed_at', now))
    .orderBy('key')
    .execute();
  return rows.map(({ key }) => key);
}

/** The host that an address leads to, as leases leave hosts out; "-" where it is none. */
export function leasableHost(address: string | null): string {
  return URL.parse(address ?? '')?.hostname || '-';
}

/** Hosts that a lease leaves out, never an empty list, which not every engine takes. */
export function excludedHosts(busyHosts: readonly string[]): readonly string[] {
  return [...busyHosts, ''];
}
