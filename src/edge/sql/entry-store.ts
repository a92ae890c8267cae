import type { Kysely } from 'kysely';
import type {
  EntryStatus,
  EntryStore,
  KnownEntry,
  WaitingEntry,
} from '../../archive/ports/entry-store.ts';
import type { Claim } from '../../archive/ports/feed-store.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { leftOut } from './claimed-hosts.ts';
import { FREE } from './feed-rows.ts';
import { keepMet } from './met-entries.ts';
import { forgetPages, keepPage, page, readAgain } from './read-pages.ts';
import type { Schema } from './schema.ts';

type Database = Kysely<Schema>;

/** What an archive's database knows of the entries of feeds. */
export function createEntryStore(db: Database): EntryStore {
  return {
    known: (feed) => known(db, feed),
    keep: (feed, met, now) => db.transaction().execute((trx) => keepMet(trx, feed, met, now)),
    claim: (claim) => claimEntry(db, claim),
    finish: (id, outcome) => finish(db, id, outcome),
    retry: (id, at) => retry(db, id, at),
    release: (id) => release(db, id),
    page: (address) => page(db, address),
    readAgain: (address, now) => readAgain(db, address, now),
    keepPage: (address, read, origin) => keepPage(db, address, read, origin),
    forget: (before) => forget(db, before),
  };
}

async function known(db: Database, feed: string): Promise<readonly KnownEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'keys', 'version', 'status', 'read_at', 'changes_in_vain'])
    .where('feed', '=', feed)
    .execute();
  return rows.map((row) => ({
    id: Number(row.id),
    keys: JSON.parse(row.keys) as string[],
    version: row.version,
    status: row.status as EntryStatus,
    readAt: Number(row.read_at),
    changesInVain: Number(row.changes_in_vain),
  }));
}

async function claimEntry(
  db: Database,
  { now, leaseMs, busyHosts }: Claim,
): Promise<WaitingEntry | undefined> {
  const row = await db
    .updateTable('entries')
    .set({ claimed_until: now + leaseMs })
    .where('id', '=', (query) =>
      query
        .selectFrom('entries as due')
        .innerJoin('feeds', 'feeds.address', 'due.feed')
        .select('due.id')
        .where('due.status', '=', 'waiting')
        .where('due.due_at', '<=', now)
        .where('due.claimed_until', '<=', now)
        .where((where) =>
          where.or([where('feeds.named_by', 'is not', null), where('feeds.is_in_file', '=', 1)]),
        )
        .where('due.host', 'not in', leftOut(busyHosts))
        .orderBy('due.due_at')
        .orderBy('due.id')
        .limit(1),
    )
    .where('claimed_until', '<=', now)
    .returning(['id', 'feed', 'entry', 'attempts', 'is_change'])
    .executeTakeFirst();
  return row && (await waitingOf(db, row));
}

interface ClaimedRow {
  readonly id: number;
  readonly feed: string;
  readonly entry: string | null;
  readonly attempts: number;
  readonly is_change: number;
}

async function waitingOf(db: Database, row: ClaimedRow): Promise<WaitingEntry> {
  const { outlet, language } = await db
    .selectFrom('feeds')
    .select(['outlet', 'language'])
    .where('address', '=', row.feed)
    .executeTakeFirstOrThrow();
  return {
    id: Number(row.id),
    feed: row.feed,
    outlet,
    language,
    entry: JSON.parse(row.entry ?? '{}') as FeedEntry,
    attempts: Number(row.attempts),
    isChange: Number(row.is_change) === 1,
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
      claimed_until: FREE,
      changes_in_vain: outcome === 'in-vain' ? set('changes_in_vain', '+', 1) : 0,
    }))
    .where('id', '=', id)
    .execute();
}

async function retry(db: Database, id: number, at: number): Promise<void> {
  await db
    .updateTable('entries')
    .set((set) => ({ attempts: set('attempts', '+', 1), due_at: at, claimed_until: FREE }))
    .where('id', '=', id)
    .execute();
}

async function release(db: Database, id: number): Promise<void> {
  await db.updateTable('entries').set({ claimed_until: FREE }).where('id', '=', id).execute();
}

async function forget(db: Database, before: number): Promise<void> {
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
  await forgetPages(db, before);
}
