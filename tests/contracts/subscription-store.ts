import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryLease } from '../../src/archive/ports/subscription-store.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';

const MINUTE_MS = 60_000;

/** When the first claim is made. */
const T = 1_000_000_000;

const DUE = { channel: 'C1', slot: 1000 };
const PART = { message: '{}', quoted: [] };

/** What every store of digests promises. */
export function subscriptionStoreContract(
  name: string,
  open: () => Promise<Stores & WorkspaceStores>,
): void {
  describe(`the digests of ${name}`, () => {
    let stores: Stores & WorkspaceStores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    const claimed = async (now = T, due = DUE): Promise<DeliveryLease> => {
      const claim = await stores.subscriptions.lease(due, { now, leaseMs: MINUTE_MS });
      if (!claim) throw new Error('nothing to claim');
      return claim;
    };

    it('are one a channel, as they were set last', async () => {
      const { subscriptions } = stores;
      await subscriptions.save(aSubscription(), 1);
      await subscriptions.save(aSubscription({ time: '09:30', subject: 'ferries' }), 2);
      const kept = { setAt: 2, deliveredUntil: null, stopped: null };
      const set = aSubscription({ time: '09:30', subject: 'ferries' });
      expect(await subscriptions.find('C1')).toEqual({ ...set, ...kept });
      expect(await subscriptions.list()).toHaveLength(1);
      expect(await subscriptions.find('C2')).toBeUndefined();
    });

    it('end with what is under way', async () => {
      const { subscriptions } = stores;
      await subscriptions.save(aSubscription(), 1);
      await subscriptions.enqueue(DUE);
      const claim = await claimed();
      expect(await subscriptions.end('C1')).toBe(true);
      expect(await subscriptions.end('C1')).toBe(false);
      expect(await subscriptions.listDue()).toEqual([]);
      expect(await subscriptions.saveParts(claim, 900, [PART], T + 1)).toBe(false);
    });

    it('stop until they are set again, and say whether that was told', async () => {
      const { subscriptions } = stores;
      await subscriptions.save(aSubscription(), 1);
      await subscriptions.enqueue(DUE);
      await subscriptions.stop('C1', 'is_archived', 5);
      await subscriptions.stop('C1', 'not_in_channel', 6);
      await subscriptions.markStopNotified('C1');
      const stopped = { at: 5, why: 'is_archived', isTold: true };
      expect((await subscriptions.find('C1'))?.stopped).toEqual(stopped);
      expect(await subscriptions.listDue()).toEqual([]);
      await subscriptions.save(aSubscription(), 7);
      expect((await subscriptions.find('C1'))?.stopped).toBeNull();
    });

    it('fall due once for a slot, and never again when they are delivered', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      await subscriptions.enqueue(DUE);
      expect(await subscriptions.listDue()).toEqual([DUE]);
      const claim = await claimed();
      await subscriptions.saveParts(claim, 900, [], T + 0);
      await subscriptions.finish(claim);
      await subscriptions.enqueue(DUE);
      expect(await subscriptions.listDue()).toEqual([]);
    });

    it('are claimed by one of many at once, and by the next when that one was lost', async () => {
      await stores.subscriptions.enqueue(DUE);
      const claims = Array.from({ length: 20 }, () =>
        stores.subscriptions.lease(DUE, { now: T, leaseMs: MINUTE_MS }),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(
        await stores.subscriptions.lease(DUE, { now: T + MINUTE_MS - 1, leaseMs: MINUTE_MS }),
      ).toBeUndefined();
      expect((await claimed(T + MINUTE_MS)).attempt).toBe(2);
    });

    it('stay with whoever takes step after step', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      const claim = await claimed();
      expect(await subscriptions.renew(claim, T + MINUTE_MS - 1)).toBe(true);
      await subscriptions.saveParts(claim, 900, [PART], T + 2 * MINUTE_MS - 2);
      await subscriptions.beginPart(claim, 0, T + 3 * MINUTE_MS - 3);
      expect(
        await subscriptions.lease(DUE, { now: T + 4 * MINUTE_MS - 4, leaseMs: MINUTE_MS }),
      ).toBeUndefined();
    });

    it('take no step of a claim that another one took over', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      const lost = await claimed();
      await claimed(T + MINUTE_MS);
      expect(await subscriptions.renew(lost, T + 1)).toBe(false);
      expect(await subscriptions.saveParts(lost, 900, [PART], T + 1)).toBe(false);
      expect(await subscriptions.beginPart(lost, 0, T + 1)).toBe(false);
      expect(await subscriptions.finish(lost)).toBe(false);
    });

    it('know after a crash what was posted, and what may have been', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      const claim = await claimed();
      await subscriptions.saveParts(claim, 900, [PART, PART, PART], T + 1);
      await subscriptions.beginPart(claim, 0, T + 2);
      await subscriptions.markPosted(claim, 0, '1.1');
      await subscriptions.beginPart(claim, 1, T + 3);
      const { parts } = await claimed(T + 9 * MINUTE_MS);
      expect(parts.map(({ begunAt, postedAs }) => [begunAt, postedAs])).toEqual([
        [T + 2, '1.1'],
        [T + 3, null],
        [null, null],
      ]);
    });

    it('may have been posted since the first try, unless surely not', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      const claim = await claimed();
      await subscriptions.saveParts(claim, 900, [PART], T + 1);
      await subscriptions.beginPart(claim, 0, T + 2);
      await subscriptions.beginPart(claim, 0, T + 3);
      expect((await claimed(T + 9 * MINUTE_MS)).parts[0]?.begunAt).toBe(T + 2);
      await subscriptions.markNotPosted(claim, 0);
      expect((await claimed(T + 19 * MINUTE_MS)).parts[0]?.begunAt).toBeNull();
    });

    it('begin where the last one ended, once that is delivered', async () => {
      const { subscriptions } = stores;
      await subscriptions.save(aSubscription(), 1);
      await subscriptions.enqueue(DUE);
      const claim = await claimed();
      await subscriptions.saveParts(claim, 900, [PART], T + 1);
      expect((await subscriptions.find('C1'))?.deliveredUntil).toBeNull();
      await subscriptions.finish(claim);
      expect((await subscriptions.find('C1'))?.deliveredUntil).toBe(900);
    });

    it('wait when they are put off', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      await subscriptions.retryAfter(await claimed(), T + 5 * MINUTE_MS);
      expect(
        await subscriptions.lease(DUE, { now: T + 5 * MINUTE_MS - 1, leaseMs: MINUTE_MS }),
      ).toBeUndefined();
      expect((await claimed(T + 5 * MINUTE_MS)).attempt).toBe(2);
    });

    it('are covered by the next one, unless they are begun', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      await subscriptions.saveParts(await claimed(), 900, [PART], T + 1);
      const next = { ...DUE, slot: 2000 };
      await subscriptions.enqueue(next);
      expect(await subscriptions.listDue()).toEqual([next]);
      const claim = await claimed(T, next);
      await subscriptions.saveParts(claim, 1900, [PART], T + 1);
      await subscriptions.beginPart(claim, 0, T + 1);
      const third = { ...DUE, slot: 3000 };
      await subscriptions.enqueue(third);
      expect(await subscriptions.listDue()).toEqual([next, third]);
    });

    it('are given up by whoever has them', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      const lost = await claimed();
      const claim = await claimed(T + MINUTE_MS);
      await subscriptions.saveParts(claim, 900, [PART], T + MINUTE_MS);
      await subscriptions.abandon(lost);
      expect(await subscriptions.listDue()).toEqual([DUE]);
      await subscriptions.abandon(claim);
      expect(await subscriptions.listDue()).toEqual([]);
    });

    it('know what they delivered, until it is forgotten', async () => {
      const { subscriptions } = stores;
      await subscriptions.enqueue(DUE);
      await subscriptions.finish(await claimed());
      await subscriptions.purge(DUE.slot);
      await subscriptions.enqueue(DUE);
      expect(await subscriptions.listDue()).toEqual([]);
      await subscriptions.purge(DUE.slot + 1);
      await subscriptions.enqueue(DUE);
      expect(await subscriptions.listDue()).toEqual([DUE]);
    });
  });
}

function aSubscription(said: Partial<Subscription> = {}): Subscription {
  return {
    channel: 'C1',
    setBy: 'U1',
    time: '08:00',
    days: [1, 5],
    zone: 'Europe/Paris',
    subject: null,
    whenQuiet: 'line',
    ...said,
  };
}
