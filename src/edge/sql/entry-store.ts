import type { Transaction } from 'kysely';
import type {
  EntryDiff,
  EntryStatus,
  EntryStore,
  KnownEntry,
  SeenEntry,
  WaitingEntry,
} from '../../archive/ports/entry-store.ts';
import type { LeaseRequest } from '../../archive/ports/feed-store.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { excludedHosts, isFree, leasableHost, leaseEnd, NOT_LEASED } from './lease.ts';
import { findPage, purgePages, savePage, touchPage } from './read-pages.ts';
import { type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';
import { transact } from './unit-of-work.ts';

/** New rows written in one statement: each has some dozen parameters, of which SQLite takes 32,766. */
const ROWS_PER_STATEMENT = 100;

/** What an archive's database knows of the entries of feeds. */
export function createEntryStore(db: Database): EntryStore {
  return {
    knownEntries: (feed) => knownEntries(db, feed),
    saveDiff: (feed, met, now) =>
      transact(db, 'feeds', (trx) => saveEntryDiff(trx, feed, met, now)),
    lease: (claim) => leaseEntry(db, claim),
    finish: (id, outcome) => finish(db, id, outcome),
    retry: (id, at) => retry(db, id, at),
    release: (id) => release(db, id),
    page: (address) => findPage(db, address),
    touchPage: (address, now) => touchPage(db, address, now),
    savePage: (address, read, origin) => savePage(db, address, read, origin),
    purge: (before) => purge(db, before),
  };
}

async function knownEntries(db: Database, feed: string): Promise<readonly KnownEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'keys', 'version', 'status', 'read_at', 'changes_in_vain'])
    .where('feed', '=', feed)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    keys: JSON.parse(row.keys) as string[],
    version: row.version,
    status: row.status as EntryStatus,
    readAt: row.read_at,
    emptyChanges: row.changes_in_vain,
  }));
}

async function leaseEntry(
  db: Database,
  { now, leaseMs, busyHosts }: LeaseRequest,
): Promise<WaitingEntry | undefined> {
  const row = await db
    .updateTable('entries')
    .set({ claimed_until: leaseEnd({ now, leaseMs }) })
    .where('id', '=', (query) =>
      query
        .selectFrom('entries as due')
        .innerJoin('feeds', 'feeds.address', 'due.feed')
        .select('due.id')
        .where('due.status', '=', 'waiting')
        .where('due.due_at', '<=', now)
        .where(isFree('due.claimed_until', now))
        .where((where) =>
          where.or([where('feeds.named_by', 'is not', null), where('feeds.is_in_file', '=', 1)]),
        )
        .where('due.host', 'not in', excludedHosts(busyHosts))
        .orderBy('due.due_at')
        .orderBy('due.id')
        .limit(1),
    )
    .where(isFree('claimed_until', now))
    .returning(['id', 'feed', 'entry', 'attempts', 'is_change'])
    .executeTakeFirst();
  return row && (await waitingOf(db, row));
}

interface LeasedEntryRow {
  readonly id: number;
  readonly feed: string;
  readonly entry: string | null;
  readonly attempts: number;
  readonly is_change: number;
}

async function waitingOf(db: Database, row: LeasedEntryRow): Promise<WaitingEntry> {
  const { outlet, language } = await db
    .selectFrom('feeds')
    .select(['outlet', 'language'])
    .where('address', '=', row.feed)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    feed: row.feed,
    outlet,
    language,
    entry: JSON.parse(row.entry ?? '{}') as FeedEntry,
    attempts: row.attempts,
    isChange: row.is_change === 1,
  };
}

async function finish(
  db: Database,
  id: number,
  outcome: 'read' | 'in-vain' | 'given-up',
): Promise<void> {
  await db
    .updateTable('entries')
    .set((set) => ({
      status: outcome === 'given-up' ? 'given-up' : 'done',
      entry: null,
      claimed_until: NOT_LEASED,
      changes_in_vain: outcome === 'in-vain' ? set('changes_in_vain', '+', 1) : 0,
    }))
    .where('id', '=', id)
    .execute();
}

async function retry(db: Database, id: number, at: number): Promise<void> {
  await db
    .updateTable('entries')
    .set((set) => ({ attempts: set('attempts', '+', 1), due_at: at, claimed_until: NOT_LEASED }))
    .where('id', '=', id)
    .execute();
}

async function release(db: Database, id: number): Promise<void> {
  await db.updateTable('entries').set({ claimed_until: NOT_LEASED }).where('id', '=', id).execute();
}

async function purge(db: Database, before: number): Promise<void> {
  await db
    .deleteFrom('entries')
    .where('seen_at', '<', before)
    .where('status', '!=', 'waiting')
    // What its feed still listed when it last changed must not come back as new.
    .where('seen_at', '<', (query) =>
      query
        .selectFrom('entries as listed')
        .select((select) => select.fn.max('listed.seen_at').as('last'))
        .whereRef('listed.feed', '=', 'entries.feed'),
    )
    .execute();
  await purgePages(db, before);
}

/** Saves the entries that a reading of a feed found. */
async function saveEntryDiff(
  trx: Transaction<Schema>,
  feed: string,
  { unchanged, changed }: EntryDiff,
  now: number,
): Promise<void> {
  for (const ids of slicesOf(unchanged, IDS_PER_STATEMENT)) {
    await trx.updateTable('entries').set({ seen_at: now }).where('id', 'in', ids).execute();
  }
  for (const one of changed) {
    if (one.id === null) continue;
    await trx.updateTable('entries').set(changesOf(one, now)).where('id', '=', one.id).execute();
  }
  const rows = changed.filter(({ id }) => id === null).map((one) => newEntryRow(feed, one, now));
  for (const slice of slicesOf(rows, ROWS_PER_STATEMENT)) {
    await trx.insertInto('entries').values(slice).execute();
  }
}

/** What changes of an entry that is known; one that is not to be read only has other keys. */
function changesOf({ keys, version, status, entry }: SeenEntry, now: number) {
  const met = { keys: JSON.stringify(keys), version, seen_at: now };
  if (status !== 'waiting') return met;
  const due = { is_change: 1, attempts: 0, due_at: now, read_at: now };
  return { ...met, ...due, status, entry: JSON.stringify(entry), host: leasableHost(entry.url) };
}

function newEntryRow(feed: string, { keys, version, status, entry }: SeenEntry, now: number) {
  return {
    feed,
    host: leasableHost(entry.url),
    keys: JSON.stringify(keys),
    version,
    status,
    entry: status === 'waiting' ? JSON.stringify(entry) : null,
    is_change: 0,
    attempts: 0,
    changes_in_vain: 0,
    due_at: now,
    claimed_until: NOT_LEASED,
    read_at: now,
    seen_at: now,
  };
}
