import { describe, expect, it } from 'vitest';
import type { StandingWatch, WatchHit, WatchStore } from '../../src/archive/ports/watch-store.ts';

import { NOW } from '../support/builders.ts';

const MINUTE_MS = 60_000;

const aWatch = (said: Partial<StandingWatch> = {}): StandingWatch => ({
  id: 'w1',
  channel: 'C1',
  user: 'U1',
  phrase: 'ferry truce',
  since: 1000,
  ...said,
});

const aHit = (said: Partial<WatchHit> = {}): WatchHit => ({
  watchId: 'w1',
  articleId: 'a1',
  reprintGroup: 'r1',
  sentence: { start: 3, end: 9 },
  ...said,
});

/** What every store of watches does. */
export function watchStoreContract(name: string, open: () => Promise<WatchStore>): void {
  describe(`${name} as a store of watches`, () => {
    it('keeps a subject once for a channel, whatever its capitals', async () => {
      const store = await open();
      expect(await store.add(aWatch())).toBe('added');
      expect(await store.add(aWatch({ id: 'w2', phrase: 'Ferry  Truce' }))).toBe('known');
      expect(await store.add(aWatch({ id: 'w3', channel: 'C2' }))).toBe('added');
      expect((await store.list()).map(({ id }) => id)).toEqual(['w1', 'w3']);
    });

    it('keeps a hit once for a watch and report', async () => {
      const store = await open();
      await store.addHit(aHit(), 'told', 2000);
      await store.addHit(aHit({ articleId: 'a2' }), 'told', 3000);
      expect(await store.waitingHits()).toMatchObject([{ ...aHit(), mayBePosted: false }]);
      expect([await store.isHit('w1', 'r1'), await store.isHit('w1', 'r2')]).toEqual([true, false]);
    });

    it('lets a hit that is no news wait for nobody', async () => {
      const store = await open();
      await store.addHit(aHit(), 'not-new', 2000);
      expect(await store.waitingHits()).toEqual([]);
      expect(await store.articlesWithHits('w1', 0)).toEqual([]);
    });

    it('gives a hit to one of two, and again when the first was lost', async () => {
      const store = await open();
      await store.addHit(aHit(), 'told', 2000);
      const [{ id } = { id: 0 }] = await store.waitingHits();
      expect(await store.leaseHits([id], { now: NOW, leaseMs: MINUTE_MS })).toEqual([id]);
      expect(await store.leaseHits([id], { now: NOW + 1, leaseMs: MINUTE_MS })).toEqual([]);
      expect(await store.leaseHits([id], { now: NOW + MINUTE_MS, leaseMs: MINUTE_MS })).toEqual([
        id,
      ]);
      expect(await store.waitingHits()).toMatchObject([{ mayBePosted: true }]);
    });

    it('gives back a hit that was refused as one that was never told', async () => {
      const store = await open();
      await store.addHit(aHit(), 'told', 2000);
      const [{ id } = { id: 0 }] = await store.waitingHits();
      await store.leaseHits([id], { now: MINUTE_MS, leaseMs: MINUTE_MS });
      await store.releaseHits([id], 'refused');
      expect(await store.waitingHits()).toMatchObject([{ mayBePosted: false }]);
      expect(await store.leaseHits([id], { now: MINUTE_MS + 1, leaseMs: MINUTE_MS })).toEqual([id]);
    });

    it('takes those of several hits that nobody has, and is told of all at once', async () => {
      const store = await open();
      for (const report of ['r1', 'r2', 'r3'])
        await store.addHit(aHit({ reprintGroup: report }), 'told', 2000);
      const ids = (await store.waitingHits()).map(({ id }) => id);
      const term = { now: NOW, leaseMs: MINUTE_MS };
      await store.leaseHits(ids.slice(0, 1), term);
      expect((await store.leaseHits(ids, term)).toSorted()).toEqual(ids.slice(1));
      await store.finishHits(ids.slice(0, 2), { at: NOW, message: '1.1' });
      await store.finishHits([], { at: NOW, message: null });
      await store.releaseHits(ids, 'refused');
      expect(await store.waitingHits()).toMatchObject([{ id: ids[2], mayBePosted: false }]);
      expect(await store.messagesSince('w1', 0)).toBe(1);
    });

    it('counts the messages of a watch, several hits in one as one', async () => {
      const store = await open();
      for (const report of ['r1', 'r2', 'r3'])
        await store.addHit(aHit({ reprintGroup: report }), 'told', 2000);
      for (const [at, { id }] of (await store.waitingHits()).entries()) {
        await store.finishHits([id], { at: 5000 + at, message: at === 0 ? '1.1' : '2.2' });
      }
      expect(await store.messagesSince('w1', 4999)).toBe(2);
      expect(await store.messagesSince('w1', 5000)).toBe(1);
      expect(await store.waitingHits()).toEqual([]);
    });

    it('takes back a hit that waits, and what was not new beside it; one that was told stays', async () => {
      const store = await open();
      await store.addHit(aHit(), 'told', 2000);
      const [{ id } = { id: 0 }] = await store.waitingHits();
      for (const [report, at] of [
        ['r0', 1999],
        ['r2', 2001],
      ] as const)
        await store.addHit(aHit({ reprintGroup: report }), 'not-new', at);
      expect([await store.takeBackHit(id), await store.takeBackHit(id)]).toEqual([2000, undefined]);
      const left = await Promise.all(['r0', 'r1', 'r2'].map((one) => store.isHit('w1', one)));
      expect(left).toEqual([true, false, false]);
      await store.addHit(aHit(), 'told', 2000);
      const [again] = await store.waitingHits();
      await store.finishHits([again?.id ?? 0], { at: 3000, message: '1.1' });
      expect(await store.takeBackHit(again?.id ?? 0)).toBeUndefined();
    });

    it('forgets a watch with its hits, and old hits that were told', async () => {
      const store = await open();
      await store.add(aWatch());
      for (const report of ['r1', 'r2'])
        await store.addHit(aHit({ reprintGroup: report }), 'told', 2000);
      const [{ id } = { id: 0 }] = await store.waitingHits();
      await store.finishHits([id], { at: 3000, message: '1.1' });
      await store.purgeHits(2001);
      expect(await store.articlesWithHits('w1', 0)).toHaveLength(1);
      expect([await store.remove('w1'), await store.remove('w1')]).toEqual([true, false]);
      expect(await store.waitingHits()).toEqual([]);
    });
  });
}
