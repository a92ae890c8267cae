import type { Quoted } from '../../archive/ports/conversation-store.ts';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type {
  DeliveryLease,
  DeliveryPart,
  DueDigest,
  NewDeliveryPart,
} from '../../archive/ports/subscription-store.ts';
import { isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import type { Connection } from './schema.ts';
import { transact, transactDurably } from './unit-of-work.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Takes a due digest, with how far it is. */
export async function leaseDelivery(
  { db, workspace }: WorkspaceRows,
  { channel, slot }: DueDigest,
  term: LeaseTerm,
): Promise<DeliveryLease | undefined> {
  const taken = await db
    .updateTable('deliveries')
    .set((set) => ({ claimed_at: leaseEnd(term), attempts: set('attempts', '+', 1) }))
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('slot', '=', slot)
    .where('is_done', '=', 0)
    .where('not_before', '<=', term.now)
    .where(isFree('claimed_at', term.now))
    .returning('attempts')
    .executeTakeFirst();
  if (!taken) return undefined;
  const lease = { leaseMs: term.leaseMs, attempt: taken.attempts };
  return { channel, slot, ...lease, parts: await partsOf({ db, workspace }, { channel, slot }) };
}

async function partsOf(
  { db, workspace }: WorkspaceRows,
  { channel, slot }: DueDigest,
): Promise<readonly DeliveryPart[]> {
  const rows = await db
    .selectFrom('delivery_parts')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('slot', '=', slot)
    .orderBy('part')
    .execute();
  return rows.map(({ message, quoted, begun_at, ts }) => ({
    message,
    quoted: JSON.parse(quoted) as Quoted[],
    begunAt: begun_at,
    postedAs: ts,
  }));
}

/** Says that a delivery is still worked on. */
export async function renewLease(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
  now: number,
): Promise<boolean> {
  return (
    (await updateIfLeased({ db, workspace }, mine, { claimed_at: renewed(mine, now) })) !==
    undefined
  );
}

/** Writes down the messages in the place of those of an earlier try. */
export async function saveParts(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
  composed: {
    readonly until: number;
    readonly parts: readonly NewDeliveryPart[];
    readonly now: number;
  },
): Promise<boolean> {
  const { channel, slot } = mine;
  const { until, parts, now } = composed;
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    if (
      !(await updateIfLeased({ db: trx, workspace }, mine, {
        claimed_at: renewed(mine, now),
        until,
      }))
    )
      return false;
    await trx
      .deleteFrom('delivery_parts')
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('slot', '=', slot)
      .execute();
    for (const [part, { message, quoted }] of parts.entries()) {
      const row = { workspace, channel, slot, part, message, begun_at: null, ts: null };
      await trx
        .insertInto('delivery_parts')
        .values({ ...row, quoted: JSON.stringify(quoted) })
        .execute();
    }
    return true;
  });
}

/** Says that a part is about to be posted. */
export async function beginPart(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
  part: number,
  now: number,
): Promise<boolean> {
  return await transactDurably(db, `workspace ${workspace}`, async (trx) => {
    if (!(await updateIfLeased({ db: trx, workspace }, mine, { claimed_at: renewed(mine, now) })))
      return false;
    await trx
      .updateTable('delivery_parts')
      .set({ begun_at: now })
      .where('workspace', '=', workspace)
      .where('channel', '=', mine.channel)
      .where('slot', '=', mine.slot)
      .where('part', '=', part)
      // From the first try on it may have been posted.
      .where('begun_at', 'is', null)
      .execute();
    return true;
  });
}

/** Says what became of a part that is not known to be posted. */
export async function setPart(
  { db, workspace }: WorkspaceRows,
  { channel, slot }: DeliveryLease,
  part: number,
  to: { readonly begun_at: null } | { readonly ts: string },
): Promise<void> {
  await db
    .updateTable('delivery_parts')
    .set(to)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('slot', '=', slot)
    .where('part', '=', part)
    .where('ts', 'is', null)
    .execute();
}

/** Says that all is delivered. */
export async function finish(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
): Promise<boolean> {
  const { channel, slot } = mine;
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const done = await updateIfLeased({ db: trx, workspace }, mine, { is_done: 1 });
    if (!done) return false;
    await trx
      .updateTable('subscriptions')
      .set({ delivered_until: done.until })
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .execute();
    // The messages stand in Slack now; their timestamps are kept.
    await trx
      .updateTable('delivery_parts')
      .set({ message: '', quoted: '[]' })
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('slot', '=', slot)
      .execute();
    return true;
  });
}

/** Gives a delivery up. */
export async function abandon(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
): Promise<void> {
  const { channel, slot, attempt } = mine;
  await transact(db, `workspace ${workspace}`, async (trx) => {
    const gone = await trx
      .deleteFrom('deliveries')
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('slot', '=', slot)
      .where('attempts', '=', attempt)
      .where('is_done', '=', 0)
      .returning('slot')
      .executeTakeFirst();
    if (!gone) return;
    await trx
      .deleteFrom('delivery_parts')
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('slot', '=', slot)
      .execute();
  });
}

/** Gives a delivery back. */
export async function retryAfter(
  { db, workspace }: WorkspaceRows,
  mine: DeliveryLease,
  notBefore: number,
): Promise<void> {
  await updateIfLeased({ db, workspace }, mine, { claimed_at: NOT_LEASED, not_before: notBefore });
}

function renewed({ leaseMs }: DeliveryLease, now: number): number {
  return leaseEnd({ now, leaseMs });
}

/** Changes a delivery where nobody else has taken it since. */
async function updateIfLeased(
  { db, workspace }: { readonly db: Connection; readonly workspace: string },
  { channel, slot, attempt }: DeliveryLease,
  to: Partial<Record<'claimed_at' | 'not_before' | 'until' | 'is_done', number>>,
) {
  return await db
    .updateTable('deliveries')
    .set(to)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('slot', '=', slot)
    .where('attempts', '=', attempt)
    .where('is_done', '=', 0)
    .returning('until')
    .executeTakeFirst();
}
