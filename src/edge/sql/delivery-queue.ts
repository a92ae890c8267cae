import type { Transaction } from 'kysely';
import type { DueDigest, SubscriptionStore } from '../../archive/ports/subscription-store.ts';
import {
  abandon,
  beginPart,
  finish,
  leaseDelivery,
  renewLease,
  retryAfter,
  saveParts,
  setPart,
} from './delivery-lease.ts';
import { NOT_LEASED } from './lease.ts';
import type { Database, Schema } from './schema.ts';

type DeliveryQueue = Omit<
  SubscriptionStore,
  'save' | 'end' | 'find' | 'list' | 'stop' | 'markStopNotified'
>;

/** How far each delivery of a digest is. */
export function createDeliveryQueue(db: Database): DeliveryQueue {
  return {
    enqueue: (due) => enqueue(db, due),
    listDue: () => listDue(db),
    lease: (due, now, leaseMs) => leaseDelivery(db, due, { now, leaseMs }),
    renew: (mine, now) => renewLease(db, mine, now),
    saveParts: (mine, until, parts, now) => saveParts(db, mine, { until, parts, now }),
    beginPart: (mine, part, now) => beginPart(db, mine, part, now),
    markNotPosted: (mine, part) => setPart(db, mine, part, { begun_at: null }),
    markPosted: (mine, part, postedAs) => setPart(db, mine, part, { ts: postedAs }),
    finish: (mine) => finish(db, mine),
    abandon: (mine) => abandon(db, mine),
    retryAfter: (mine, notBefore) => retryAfter(db, mine, notBefore),
    purge: (before) => purge(db, before),
  };
}

/** Drops what is due in a channel and not finished, or only what is due before a slot and not begun. */
export async function deleteUnfinished(
  trx: Transaction<Schema>,
  channel: string,
  notBegunBefore?: number,
): Promise<void> {
  const open = await trx
    .selectFrom('deliveries')
    .leftJoin('delivery_parts as part', (join) =>
      join
        .onRef('part.channel', '=', 'deliveries.channel')
        .onRef('part.slot', '=', 'deliveries.slot')
        .on('part.begun_at', 'is not', null),
    )
    .select(['deliveries.slot', 'part.begun_at'])
    .where('deliveries.channel', '=', channel)
    .where('is_done', '=', 0)
    .execute();
  const going = open
    .filter(({ slot, begun_at }) =>
      notBegunBefore === undefined ? true : begun_at === null && Number(slot) < notBegunBefore,
    )
    .map(({ slot }) => slot);
  if (going.length === 0) return;
  for (const table of ['delivery_parts', 'deliveries'] as const) {
    await trx.deleteFrom(table).where('channel', '=', channel).where('slot', 'in', going).execute();
  }
}

async function enqueue(db: Database, { channel, slot }: DueDigest): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isNew = await trx
      .insertInto('deliveries')
      .values({
        channel,
        slot,
        until: null,
        attempts: 0,
        claimed_at: NOT_LEASED,
        not_before: 0,
        is_done: 0,
      })
      .onConflict((conflict) => conflict.columns(['channel', 'slot']).doNothing())
      .returning('slot')
      .executeTakeFirst();
    if (isNew) await deleteUnfinished(trx, channel, slot);
  });
}

async function listDue(db: Database): Promise<readonly DueDigest[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['channel', 'slot'])
    .where('is_done', '=', 0)
    .orderBy('slot')
    .orderBy('channel')
    .execute();
  return rows.map(({ channel, slot }) => ({ channel, slot: Number(slot) }));
}

async function purge(db: Database, before: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('delivery_parts')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries')
            .select('deliveries.slot')
            .whereRef('deliveries.channel', '=', 'delivery_parts.channel')
            .whereRef('deliveries.slot', '=', 'delivery_parts.slot')
            .where('is_done', '=', 1)
            .where('deliveries.slot', '<', before),
        ),
      )
      .execute();
    await trx
      .deleteFrom('deliveries')
      .where('is_done', '=', 1)
      .where('slot', '<', before)
      .execute();
  });
}
