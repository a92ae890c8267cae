import { sql } from 'kysely';
import type {
  FeedState,
  FeedStore,
  FollowedAddress,
  LeaseRequest,
} from '../../archive/ports/feed-store.ts';
import type { FollowRequest } from '../../domain/follow-request.ts';
import { feedStateRow, newFeedRow, toFollowedAddress } from './feed-rows.ts';
import { excludedHosts, isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import type { Database } from './schema.ts';
import { transact } from './unit-of-work.ts';

/** What an archive's database knows of the addresses that are followed. */
export function createFeedStore(db: Database): FeedStore {
  return {
    follow: (order, by, now) => follow(db, order, by, now),
    unfollow: (address) => unfollow(db, address),
    syncFile: (orders, now) => transact(db, 'feeds', (trx) => syncFile(trx, orders, now)),
    list: () => list(db),
    lease: (claim) => leaseFeed(db, claim),
    finish: (address, state) => finish(db, address, state),
    release: (address) => release(db, address),
  };
}

async function follow(
  db: Database,
  order: FollowRequest,
  by: string,
  now: number,
): Promise<'added' | 'known'> {
  const taken = await db
    .insertInto('feeds')
    .values({ ...newFeedRow(order, now), named_by: by, is_in_file: 0 })
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet((update) => ({
          named_by: by,
          due_at: now,
          is_gone: 0,
          failures: 0,
          failing_since: null,
          fault: null,
          kind: update.fn.coalesce('feeds.kind', 'excluded.kind'),
        }))
        .where((where) =>
          where.or([
            where.and([where('feeds.named_by', 'is', null), where('feeds.is_in_file', '=', 0)]),
            where('feeds.is_gone', '=', 1),
          ]),
        ),
    )
    .returning('address')
    .executeTakeFirst();
  return taken ? 'added' : 'known';
}

async function unfollow(db: Database, address: string): Promise<'removed' | 'in-file' | 'unknown'> {
  const removed = await db
    .updateTable('feeds')
    .set({ named_by: null })
    .where('address', '=', address)
    .where((where) => where.or([where('named_by', 'is not', null), where('is_in_file', '=', 1)]))
    .returning('is_in_file')
    .executeTakeFirst();
  if (!removed) return 'unknown';
  return removed.is_in_file === 1 ? 'in-file' : 'removed';
}

async function syncFile(
  db: Database,
  orders: readonly FollowRequest[],
  now: number,
): Promise<void> {
  const addresses = orders.map(({ address }) => address);
  await db
    .updateTable('feeds')
    .set({ is_in_file: 0 })
    .where('is_in_file', '=', 1)
    .where('address', 'not in', [...addresses, ''])
    .execute();
  for (const order of orders) {
    const { outlet, language, everyMs } = order;
    await db
      .insertInto('feeds')
      .values({ ...newFeedRow(order, now), named_by: null, is_in_file: 1 })
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet((update) => ({
          is_in_file: 1,
          outlet,
          language,
          every_ms: everyMs,
          kind: update.fn.coalesce('excluded.kind', 'feeds.kind'),
          // One that comes back to the file is tried again, even where it was gone.
          is_gone: sql<number>`case when feeds.is_in_file = 1 then feeds.is_gone else 0 end`,
        })),
      )
      .execute();
  }
}

async function list(db: Database): Promise<readonly FollowedAddress[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where((where) => where.or([where('named_by', 'is not', null), where('is_in_file', '=', 1)]))
    .orderBy('address')
    .execute();
  return rows.map(toFollowedAddress);
}

async function leaseFeed(
  db: Database,
  { now, leaseMs, busyHosts }: LeaseRequest,
): Promise<FollowedAddress | undefined> {
  const row = await db
    .updateTable('feeds')
    .set({ claimed_until: leaseEnd({ now, leaseMs }) })
    .where('address', '=', (query) =>
      query
        .selectFrom('feeds as due')
        .select('due.address')
        .where('due.due_at', '<=', now)
        .where(isFree('due.claimed_until', now))
        .where('due.is_gone', '=', 0)
        .where((where) =>
          where.or([where('due.named_by', 'is not', null), where('due.is_in_file', '=', 1)]),
        )
        .where('due.host', 'not in', excludedHosts(busyHosts))
        .orderBy('due.due_at')
        .orderBy('due.address')
        .limit(1),
    )
    // Of two processes that found the same one, the second finds it taken here.
    .where(isFree('claimed_until', now))
    .returningAll()
    .executeTakeFirst();
  return row && toFollowedAddress(row);
}

async function finish(db: Database, address: string, state: FeedState): Promise<void> {
  await db
    .updateTable('feeds')
    .set(feedStateRow(address, state))
    .where('address', '=', address)
    .execute();
}

async function release(db: Database, address: string): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ claimed_until: NOT_LEASED })
    .where('address', '=', address)
    .execute();
}
