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
import type { Schema } from './schema.ts';
import { transact } from './unit-of-work.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

type DeliveryQueue = Omit<
  SubscriptionStore,
  'save' | 'end' | 'find' | 'list' | 'stop' | 'markStopNotified'
>;

/** How far each delivery of a digest is. */
export function createDeliveryQueue(rows: WorkspaceRows): DeliveryQueue {
  return {
    enqueue: (due) => enqueue(rows, due),
    listDue: () => listDue(rows),
    lease: (due, term) => leaseDelivery(rows, due, term),
    renew: (mine, now) => renewLease(rows, mine, now),
    saveParts: (mine, until, parts, now) => saveParts(rows, mine, { until, parts, now }),
    beginPart: (mine, part, now) => beginPart(rows, mine, part, now),
    markNotPosted: (mine, part) => setPart(rows, mine, part, { begun_at: null }),
    markPosted: (mine, part, postedAs) => setPart(rows, mine, part, { ts: postedAs }),
    finish: (mine) => finish(rows, mine),
    abandon: (mine) => abandon(rows, mine),
    retryAfter: (mine, notBefore) => retryAfter(rows, mine, notBefore),
    purge: (before) => purge(rows, before),
  };
}

/** Drops what is due in a channel and not finished, or only what is due before a slot and not begun. */
export async function deleteUnfinished(
  trx: Transaction<Schema>,
  { workspace, channel }: { readonly workspace: string; readonly channel: string },
  notBegunBefore?: number,
): Promise<void> {
  const open = await trx
    .selectFrom('deliveries')
    .leftJoin('delivery_parts as part', (join) =>
      join
        .onRef('part.workspace', '=', 'deliveries.workspace')
        .onRef('part.channel', '=', 'deliveries.channel')
        .onRef('part.slot', '=', 'deliveries.slot')
        .on('part.begun_at', 'is not', null),
    )
    .select(['deliveries.slot', 'part.begun_at'])
    .where('deliveries.workspace', '=', workspace)
    .where('deliveries.channel', '=', channel)
    .where('is_done', '=', 0)
    .execute();
  const going = open
    .filter(({ slot, begun_at }) =>
      notBegunBefore === undefined ? true : begun_at === null && slot < notBegunBefore,
    )
    .map(({ slot }) => slot);
  if (going.length === 0) return;
  for (const table of ['delivery_parts', 'deliveries'] as const) {
    await trx
      .deleteFrom(table)
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('slot', 'in', going)
      .execute();
  }
}

async function enqueue(
  { db, workspace }: WorkspaceRows,
  { channel, slot }: DueDigest,
): Promise<void> {
  await transact(db, `workspace ${workspace}`, async (trx) => {
    const isNew = await trx
      .insertInto('deliveries')
      .values({
        workspace,
        channel,
        slot,
        until: null,
        attempts: 0,
        claimed_at: NOT_LEASED,
        not_before: 0,
        is_done: 0,
      })
      .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'slot']).doNothing())
      .returning('slot')
      .executeTakeFirst();
    if (isNew) await deleteUnfinished(trx, { workspace, channel }, slot);
  });
}

async function listDue({ db, workspace }: WorkspaceRows): Promise<readonly DueDigest[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['channel', 'slot'])
    .where('workspace', '=', workspace)
    .where('is_done', '=', 0)
    .orderBy('slot')
    .orderBy('channel')
    .execute();
  return rows.map(({ channel, slot }) => ({ channel, slot }));
}

async function purge({ db, workspace }: WorkspaceRows, before: number): Promise<void> {
  await transact(db, `workspace ${workspace}`, async (trx) => {
    await trx
      .deleteFrom('delivery_parts')
      .where('workspace', '=', workspace)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries')
            .select('deliveries.slot')
            .whereRef('deliveries.workspace', '=', 'delivery_parts.workspace')
            .whereRef('deliveries.channel', '=', 'delivery_parts.channel')
            .whereRef('deliveries.slot', '=', 'delivery_parts.slot')
            .where('is_done', '=', 1)
            .where('deliveries.slot', '<', before),
        ),
      )
      .execute();
    await trx
      .deleteFrom('deliveries')
      .where('workspace', '=', workspace)
      .where('is_done', '=', 1)
      .where('slot', '<', before)
      .execute();
  });
}
