import type {
  StoredSubscription,
  SubscriptionStore,
} from '../../archive/ports/subscription-store.ts';
import type { Subscription, Weekday } from '../../domain/subscription.ts';
import { createDeliveryQueue, deleteUnfinished } from './delivery-queue.ts';
import { durably } from './durably.ts';
import { deleteMutes } from './mute-store.ts';
import type { SubscriptionRow } from './schema.ts';
import { transact } from './unit-of-work.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Who set a digest, where that is no longer known. */
export const NOBODY = '';

/** What an archive's database knows of digests and their deliveries. */
export function createSubscriptionStore(rows: WorkspaceRows): SubscriptionStore {
  return {
    save: (subscription, now) => durably(rows.db, (db) => save({ ...rows, db }, subscription, now)),
    end: (channel) => end(rows, channel),
    find: (channel) => find(rows, channel),
    list: () => list(rows),
    stop: (channel, why, now) => stop(rows, channel, why, now),
    markStopNotified: (channel) => markStopNotified(rows, channel),
    ...createDeliveryQueue(rows),
  };
}

async function save(
  { db, workspace }: WorkspaceRows,
  { channel, setBy, time, days, zone, subject, whenQuiet }: Subscription,
  now: number,
): Promise<void> {
  const row = {
    set_by: setBy ?? NOBODY,
    time,
    days: days.join(','),
    zone,
    subject,
    when_quiet: whenQuiet,
    set_at: now,
    stopped_at: null,
    stopped_why: null,
    is_told: 0,
  };
  await db
    .insertInto('subscriptions')
    .values({ workspace, channel, ...row, delivered_until: null })
    .onConflict((conflict) => conflict.columns(['workspace', 'channel']).doUpdateSet(row))
    .execute();
}

async function end({ db, workspace }: WorkspaceRows, channel: string): Promise<boolean> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    await deleteUnfinished(trx, { workspace, channel });
    await deleteMutes(trx, workspace, { kind: 'digest', id: channel });
    const gone = await trx
      .deleteFrom('subscriptions')
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .returning('channel')
      .executeTakeFirst();
    return gone !== undefined;
  });
}

async function find(
  { db, workspace }: WorkspaceRows,
  channel: string,
): Promise<StoredSubscription | undefined> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row && toStoredSubscription(row);
}

async function list({ db, workspace }: WorkspaceRows): Promise<readonly StoredSubscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('channel')
    .execute();
  return rows.map(toStoredSubscription);
}

async function stop(
  { db, workspace }: WorkspaceRows,
  channel: string,
  why: string,
  now: number,
): Promise<void> {
  await transact(db, `workspace ${workspace}`, async (trx) => {
    await deleteUnfinished(trx, { workspace, channel });
    await trx
      .updateTable('subscriptions')
      .set({ stopped_at: now, stopped_why: why, is_told: 0 })
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('stopped_at', 'is', null)
      .execute();
  });
}

async function markStopNotified({ db, workspace }: WorkspaceRows, channel: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ is_told: 1 })
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .execute();
}

function toStoredSubscription(row: SubscriptionRow): StoredSubscription {
  const { channel, time, zone, subject, delivered_until, stopped_at } = row;
  return {
    channel,
    setBy: row.set_by === NOBODY ? null : row.set_by,
    time,
    days: row.days.split(',').map(Number) as [Weekday, ...Weekday[]],
    zone,
    subject,
    whenQuiet: row.when_quiet === 'silence' ? 'silence' : 'line',
    setAt: row.set_at,
    deliveredUntil: delivered_until,
    stopped:
      stopped_at === null
        ? null
        : { at: stopped_at, why: row.stopped_why ?? '', isTold: row.is_told === 1 },
  };
}
