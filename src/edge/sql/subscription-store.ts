import type {
  StoredSubscription,
  SubscriptionStore,
} from '../../archive/ports/subscription-store.ts';
import type { Subscription, Weekday } from '../../domain/subscription.ts';
import { createDeliveryQueue, deleteUnfinished } from './delivery-queue.ts';
import type { Database, SubscriptionRow } from './schema.ts';

/** What an archive's database knows of digests and their deliveries. */
export function createSubscriptionStore(db: Database): SubscriptionStore {
  return {
    save: (subscription, now) => save(db, subscription, now),
    end: (channel) => end(db, channel),
    find: (channel) => find(db, channel),
    list: () => list(db),
    stop: (channel, why, now) => stop(db, channel, why, now),
    markStopNotified: (channel) => markStopNotified(db, channel),
    ...createDeliveryQueue(db),
  };
}

async function save(
  db: Database,
  { channel, setBy, time, days, zone, subject, whenQuiet }: Subscription,
  now: number,
): Promise<void> {
  const row = {
    set_by: setBy,
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
    .values({ channel, ...row, delivered_until: null })
    .onConflict((conflict) => conflict.column('channel').doUpdateSet(row))
    .execute();
}

async function end(db: Database, channel: string): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await deleteUnfinished(trx, channel);
    const gone = await trx
      .deleteFrom('subscriptions')
      .where('channel', '=', channel)
      .returning('channel')
      .executeTakeFirst();
    return gone !== undefined;
  });
}

async function find(db: Database, channel: string): Promise<StoredSubscription | undefined> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row && toStoredSubscription(row);
}

async function list(db: Database): Promise<readonly StoredSubscription[]> {
  const rows = await db.selectFrom('subscriptions').selectAll().orderBy('channel').execute();
  return rows.map(toStoredSubscription);
}

async function stop(db: Database, channel: string, why: string, now: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await deleteUnfinished(trx, channel);
    await trx
      .updateTable('subscriptions')
      .set({ stopped_at: now, stopped_why: why, is_told: 0 })
      .where('channel', '=', channel)
      .where('stopped_at', 'is', null)
      .execute();
  });
}

async function markStopNotified(db: Database, channel: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ is_told: 1 })
    .where('channel', '=', channel)
    .execute();
}

function toStoredSubscription(row: SubscriptionRow): StoredSubscription {
  const { channel, time, zone, subject, delivered_until, stopped_at } = row;
  return {
    channel,
    setBy: row.set_by,
    time,
    days: row.days.split(',').map(Number) as [Weekday, ...Weekday[]],
    zone,
    subject,
    whenQuiet: row.when_quiet === 'silence' ? 'silence' : 'line',
    setAt: Number(row.set_at),
    deliveredUntil: delivered_until === null ? null : Number(delivered_until),
    stopped:
      stopped_at === null
        ? null
        : { at: Number(stopped_at), why: row.stopped_why ?? '', isTold: Number(row.is_told) === 1 },
  };
}
