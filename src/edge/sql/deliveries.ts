import type { Kysely, Transaction } from 'kysely';
import type { Due, SubscriptionStore } from '../../archive/ports/subscription-store.ts';
import {
  abandon,
  begin,
  claim,
  compose,
  finish,
  putOff,
  renew,
  setPart,
} from './delivery-steps.ts';
import type { Schema } from './schema.ts';

/** Before every instant there is. */
const NEVER = 0;

type Database = Kysely<Schema>;
type Deliveries = Omit<SubscriptionStore, 'keep' | 'end' | 'of' | 'list' | 'stop' | 'told'>;

/** How far each delivery of a digest is. */
export function createDeliveries(db: Database): Deliveries {
  return {
    fallDue: (due) => fallDue(db, due),
    due: () => dueOf(db),
    claim: (due, now, staleAfterMs) => claim(db, due, now, staleAfterMs),
    renew: (mine, now) => renew(db, mine, now),
    compose: (mine, until, parts, now) => compose(db, mine, { until, parts, now }),
    begin: (mine, part, now) => begin(db, mine, part, now),
    notPosted: (mine, part) => setPart(db, mine, part, { begun_at: null }),
    posted: (mine, part, ts) => setPart(db, mine, part, { ts }),
    finish: (mine) => finish(db, mine),
    abandon: (mine) => abandon(db, mine),
    putOff: (mine, notBefore) => putOff(db, mine, notBefore),
    forget: (before) => forget(db, before),
  };
}

/** Drops what is due in a channel and not finished, or only what is due before a slot and not begun. */
export async function dropOpen(
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
    .filter(({ slot, begun_at: begunAt }) =>
      notBegunBefore === undefined ? true : begunAt === null && Number(slot) < notBegunBefore,
    )
    .map(({ slot }) => slot);
  if (going.length === 0) return;
  for (const table of ['delivery_parts', 'deliveries'] as const) {
    await trx.deleteFrom(table).where('channel', '=', channel).where('slot', 'in', going).execute();
  }
}

async function fallDue(db: Database, { channel, slot }: Due): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isNew = await trx
      .insertInto('deliveries')
      .values({
        channel,
        slot,
        until: null,
        attempts: 0,
        claimed_at: NEVER,
        not_before: NEVER,
        is_done: 0,
      })
      .onConflict((conflict) => conflict.columns(['channel', 'slot']).doNothing())
      .returning('slot')
      .executeTakeFirst();
    if (isNew) await dropOpen(trx, channel, slot);
  });
}

async function dueOf(db: Database): Promise<readonly Due[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['channel', 'slot'])
    .where('is_done', '=', 0)
    .orderBy('slot')
    .orderBy('channel')
    .execute();
  return rows.map(({ channel, slot }) => ({ channel, slot: Number(slot) }));
}

async function forget(db: Database, before: number): Promise<void> {
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
