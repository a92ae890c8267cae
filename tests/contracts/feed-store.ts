import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenEntry } from '../../src/archive/ports/entry-store.ts';
import type { FeedState } from '../../src/archive/ports/feed-store.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';
import { anOrder } from '../support/newsroom.ts';

const ADDRESS = 'https://paper.example/feed.xml';
const OTHER = 'https://agency.example/news';

const NEVER_READ: FeedState = {
  kind: null,
  title: null,
  movedTo: null,
  validators: { etag: null, lastModified: null },
  hash: null,
  readAt: null,
  dueAt: 1000,
  failures: 0,
  failingSince: null,
  fault: null,
  isGone: false,
};

const claimAt = (now: number, busyHosts: readonly string[] = []) => ({
  now,
  leaseMs: 100,
  busyHosts,
});

const seen = (...entries: readonly SeenEntry[]) => ({ unchanged: [], changed: entries });

/** What every store of followed addresses promises. */
export function feedStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`the followed addresses of ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    it('come with all that was said of them, and were never read', async () => {
      const order = anOrder({ kind: 'page', outlet: 'The Agency', language: 'en', everyMs: 9e6 });
      await stores.feeds.follow(order, 'U1', 1000);
      const named = { namedBy: 'U1', isInFile: false };
      expect(await stores.feeds.list()).toEqual([{ ...NEVER_READ, ...order, ...named }]);
    });

    it('are followed once, by file or by an editor', async () => {
      const { feeds } = stores;
      await feeds.syncFile([anOrder(ADDRESS)], 1000);
      expect(await feeds.follow(anOrder(ADDRESS), 'U1', 1000)).toBe('known');
      expect(await feeds.follow(anOrder(OTHER), 'U1', 1000)).toBe('added');
      expect(await feeds.follow(anOrder(OTHER), 'U2', 1000)).toBe('known');
      expect(await feeds.list()).toHaveLength(2);
    });

    it('end where they were begun', async () => {
      const { feeds } = stores;
      await feeds.syncFile([anOrder(ADDRESS)], 1000);
      await feeds.follow(anOrder(OTHER), 'U1', 1000);
      expect(await feeds.unfollow(ADDRESS)).toBe('in-file');
      expect(await feeds.unfollow(OTHER)).toBe('removed');
      expect(await feeds.unfollow(OTHER)).toBe('unknown');
      await feeds.syncFile([], 1000);
      expect(await feeds.list()).toEqual([]);
      expect(await feeds.lease(claimAt(5000))).toBeUndefined();
    });

    it('stay followed by an editor when the file no longer names them', async () => {
      const { feeds } = stores;
      await feeds.follow(anOrder(ADDRESS), 'U1', 1000);
      await feeds.syncFile([anOrder({ outlet: 'The Paper' })], 1000);
      await feeds.syncFile([], 1000);
      expect(await feeds.list()).toMatchObject([{ namedBy: 'U1', outlet: 'The Paper' }]);
    });

    it('are read by one at a time, and again when that one is lost', async () => {
      const { feeds } = stores;
      await feeds.syncFile([anOrder(ADDRESS)], 1000);
      expect(await feeds.lease(claimAt(999))).toBeUndefined();
      const claims = await Promise.all([1, 2, 3].map(() => feeds.lease(claimAt(1000))));
      expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await feeds.lease(claimAt(1099))).toBeUndefined();
      expect(await feeds.lease(claimAt(1100))).toMatchObject({ address: ADDRESS });
      await feeds.release(ADDRESS);
      expect(await feeds.lease(claimAt(1100))).toMatchObject({ address: ADDRESS });
    });

    it('are left alone while their host is busy, and the longest due is read first', async () => {
      const { feeds } = stores;
      await feeds.follow(anOrder(ADDRESS), 'U1', 1000);
      await feeds.follow(anOrder(OTHER), 'U1', 2000);
      const busy = await feeds.lease(claimAt(3000, ['paper.example']));
      const first = await feeds.lease(claimAt(3000));
      expect([busy?.address, first?.address]).toEqual([OTHER, ADDRESS]);
    });

    it('keep what a reading left, and are free again', async () => {
      const { feeds } = stores;
      await feeds.syncFile([anOrder(ADDRESS)], 1000);
      await feeds.lease(claimAt(1000));
      const state: FeedState = {
        kind: 'feed',
        title: 'The Paper',
        movedTo: OTHER,
        validators: { etag: '"1"', lastModified: 'Sun, 01 Jun 2031 12:00:00 GMT' },
        hash: 'abc',
        readAt: 1_938_081_600_000,
        dueAt: 1001,
        failures: 3,
        failingSince: 900,
        fault: 'does not answer',
        isGone: false,
      };
      await feeds.finish(ADDRESS, state);
      expect(await feeds.lease(claimAt(1001, ['paper.example']))).toMatchObject(state);
    });

    it('are not read any more when they are gone, until somebody names them again', async () => {
      const { feeds } = stores;
      await feeds.syncFile([anOrder(ADDRESS)], 1000);
      await feeds.finish(ADDRESS, { ...NEVER_READ, isGone: true, failures: 1, failingSince: 1 });
      await feeds.syncFile([anOrder(ADDRESS)], 2000);
      expect(await feeds.lease(claimAt(9000))).toBeUndefined();
      expect(await feeds.follow(anOrder(ADDRESS), 'U1', 2000)).toBe('added');
      expect(await feeds.lease(claimAt(9000))).toMatchObject({ isGone: false, failures: 0 });
    });
  });

  describe(`the entries of ${name}`, () => {
    const entry = {
      id: '1',
      title: 'Aurora sails',
      url: 'https://paper.example/1',
      published: null,
      updated: null,
      summary: 'She sailed.',
      content: null,
    };
    const met = { id: null, keys: ['id 1'], version: 'v1', status: 'waiting', entry } as const;
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
      await stores.feeds.syncFile([anOrder({ outlet: 'The Paper' })], 1000);
    });
    afterEach(() => stores.close());

    it('wait with what their feed says, for one reader at a time', async () => {
      const { entries } = stores;
      await entries.saveDiff(ADDRESS, seen(met), 1000);
      const claims = await Promise.all([1, 2, 3].map(() => entries.lease(claimAt(1000))));
      const [taken, ...none] = claims.filter((one) => one !== undefined);
      expect(none).toEqual([]);
      expect(taken).toMatchObject({ entry, feed: ADDRESS, outlet: 'The Paper', attempts: 0 });
      expect(await entries.lease(claimAt(1100, ['paper.example']))).toBeUndefined();
      expect(await entries.lease(claimAt(1100))).toMatchObject({ isChange: false });
    });

    it('are tried again when they are told to, and known when they are read', async () => {
      const { entries } = stores;
      await entries.saveDiff(ADDRESS, seen(met), 1000);
      const waiting = await entries.lease(claimAt(1000));
      await entries.retry(waiting?.id ?? 0, 2000);
      expect(await entries.lease(claimAt(1999))).toBeUndefined();
      expect(await entries.lease(claimAt(2000))).toMatchObject({ attempts: 1 });
      await entries.finish(waiting?.id ?? 0, 'in-vain');
      expect(await entries.lease(claimAt(9999))).toBeUndefined();
      expect(await entries.knownEntries(ADDRESS)).toMatchObject([
        { keys: ['id 1'], version: 'v1', status: 'done', emptyChanges: 1 },
      ]);
    });

    it('wait again as a change, and not when their feed is no longer followed', async () => {
      const { entries, feeds } = stores;
      await entries.saveDiff(ADDRESS, seen({ ...met, status: 'left-out' }), 1000);
      const [known] = await entries.knownEntries(ADDRESS);
      await entries.saveDiff(ADDRESS, seen({ ...met, id: known?.id ?? 0, version: 'v2' }), 2000);
      await feeds.syncFile([], 2000);
      expect(await entries.lease(claimAt(2000))).toBeUndefined();
      await feeds.syncFile([anOrder(ADDRESS)], 2000);
      expect(await entries.lease(claimAt(2000))).toMatchObject({ isChange: true });
    });

    it('are forgotten when they are old, those aside that their feed listed last', async () => {
      const { entries } = stores;
      const done = { ...met, status: 'left-out' } as const;
      const old = ['id 1', 'id 2'].map((key) => ({ ...done, keys: [key] }));
      await entries.saveDiff(ADDRESS, seen(...old), 1000);
      const [first] = await entries.knownEntries(ADDRESS);
      await entries.saveDiff(ADDRESS, { unchanged: [first?.id ?? 0], changed: [] }, 2000);
      await entries.purge(9000);
      expect(await entries.knownEntries(ADDRESS)).toMatchObject([{ keys: ['id 1'] }]);
    });
  });
}
