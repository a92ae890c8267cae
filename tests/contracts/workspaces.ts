import { describe, expect, it } from 'vitest';
import type { Quoted } from '../../src/archive/ports/conversation-store.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { NOW } from '../support/builders.ts';

const MINUTE_MS = 60_000;

const SUBSCRIPTION = {
  channel: 'C1',
  setBy: 'U1',
  time: '08:00',
  days: [1],
  zone: 'UTC',
  subject: null,
  whenQuiet: 'line',
} as const;

const WATCH = { id: 'w', channel: 'C1', user: 'U1', phrase: 'ferries', since: 1 };

const HIT = {
  watchId: 'w',
  articleId: 'a',
  reprintGroup: 'r',
  sentence: { start: 0, end: 1 },
};

const QUOTED: Quoted = {
  articleId: 'a',
  origin: 'a',
  outlet: null,
  title: 'Ferries',
  start: 0,
  end: 1,
  quote: 'F',
};

/** What is kept of one workspace is never found for another that has the same ids. */
export function workspacesContract(name: string, open: () => Promise<Stores>): void {
  describe(`two workspaces in ${name}`, () => {
    const two = async (): Promise<readonly [WorkspaceStores, WorkspaceStores, Stores]> => {
      const stores = await open();
      return [await stores.ofWorkspace('T1'), await stores.ofWorkspace('T2'), stores];
    };

    it('have each the digest of their channel of one id', async () => {
      const [ours, theirs, { close }] = await two();
      await ours.subscriptions.save(SUBSCRIPTION, 1);
      expect(await theirs.subscriptions.find('C1')).toBeUndefined();
      expect(await theirs.subscriptions.list()).toEqual([]);
      await theirs.subscriptions.save({ ...SUBSCRIPTION, subject: 'ferries' }, 1);
      expect(await theirs.subscriptions.end('C1')).toBe(true);
      expect((await ours.subscriptions.find('C1'))?.subject).toBeNull();
      await close();
    });

    it('deliver each their own', async () => {
      const [ours, theirs, { close }] = await two();
      const due = { channel: 'C1', slot: 5 };
      await ours.subscriptions.enqueue(due);
      expect(await theirs.subscriptions.listDue()).toEqual([]);
      expect(
        await theirs.subscriptions.lease(due, { now: NOW, leaseMs: MINUTE_MS }),
      ).toBeUndefined();
      await theirs.subscriptions.enqueue(due);
      const lease = await theirs.subscriptions.lease(due, { now: NOW, leaseMs: MINUTE_MS });
      if (lease) await theirs.subscriptions.abandon(lease);
      expect(await ours.subscriptions.listDue()).toEqual([due]);
      await close();
    });

    it('watch each for their own', async () => {
      const [ours, theirs, { close }] = await two();
      expect(await ours.watches.add(WATCH)).toBe('added');
      await ours.watches.addHit(HIT, 'told', 2);
      expect(await theirs.watches.list()).toEqual([]);
      expect(await theirs.watches.waitingHits()).toEqual([]);
      expect(await theirs.watches.isHit('w', 'r')).toBe(false);
      expect(await theirs.watches.add(WATCH)).toBe('added');
      expect(await theirs.watches.remove('w')).toBe(true);
      expect(await ours.watches.waitingHits()).toHaveLength(1);
      await close();
    });

    it('have each their leases, answers and postings', async () => {
      const [ours, theirs, { close }] = await two();
      expect(await ours.conversations.lease('a', { now: NOW, leaseMs: MINUTE_MS })).toBe(true);
      expect(await theirs.conversations.lease('a', { now: NOW, leaseMs: MINUTE_MS })).toBe(true);
      const shown = { id: 'x', kind: 'answer', question: 'Who?', message: '{}' } as const;
      await ours.conversations.saveShownAnswer(
        { ...shown, quoted: [], excerpts: 0 },
        { channel: 'C1', user: null },
        NOW,
      );
      const reader = { channel: 'C1', ids: ['U1'] };
      expect(await theirs.conversations.shown('x', reader)).toBeUndefined();
      const posting = { channel: 'C1', message: '1.1', thread: null };
      await ours.conversations.recordPosting(posting, [QUOTED], NOW);
      expect(await theirs.conversations.staleQuotes(9)).toEqual([]);
      expect(await theirs.conversations.countPostingsQuoting('a')).toBe(0);
      await theirs.conversations.purge({ conversations: NOW + 1, postings: NOW + 1 });
      expect(await ours.conversations.shown('x', reader)).toBeDefined();
      expect(await ours.conversations.countPostingsQuoting('a')).toBe(1);
      await close();
    });
  });
}
