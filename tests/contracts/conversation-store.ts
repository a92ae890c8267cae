import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quoted } from '../../src/archive/ports/conversation-store.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { ARRIVAL, aReport } from '../support/builders.ts';

import { place } from '../support/place.ts';

const HOUR_MS = 3_600_000;

const READER = { channel: 'C1', ids: ['U1'] };

/** What every store of conversations promises. */
export function conversationStoreContract(
  name: string,
  open: () => Promise<Stores & WorkspaceStores>,
): void {
  describe(`the conversations of ${name}`, () => {
    let stores: Stores & WorkspaceStores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    it('let something be claimed once, and never again when it is done', async () => {
      const { conversations } = stores;
      expect(await conversations.lease('a', { now: 0, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.lease('a', { now: HOUR_MS - 1, leaseMs: HOUR_MS })).toBe(false);
      await conversations.finish('a', 'for-now');
      expect(await conversations.lease('a', { now: 9 * HOUR_MS, leaseMs: HOUR_MS })).toBe(false);
      expect(await conversations.lease('b', { now: 0, leaseMs: HOUR_MS })).toBe(true);
    });

    it('give what was claimed and never done to the next who asks', async () => {
      const { conversations } = stores;
      await conversations.lease('a', { now: 0, leaseMs: HOUR_MS });
      expect(await conversations.lease('a', { now: HOUR_MS, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.lease('a', { now: HOUR_MS, leaseMs: HOUR_MS })).toBe(false);
    });

    it('let a claim be renewed until it is done', async () => {
      const { conversations } = stores;
      for (const key of ['a', 'b', 'done'])
        await conversations.lease(key, { now: 0, leaseMs: HOUR_MS });
      await conversations.finish('done', 'for-now');
      await conversations.renew(['a', 'done'], { now: HOUR_MS - 1, leaseMs: HOUR_MS });
      const isFree = (key: string) => conversations.lease(key, { now: HOUR_MS, leaseMs: HOUR_MS });
      expect([await isFree('a'), await isFree('b'), await isFree('done')]).toEqual([
        ...[false, true, false],
      ]);
    });

    it('tell which claims of a kind were not done in time', async () => {
      const { conversations } = stores;
      for (const key of ['owed:b', 'owed:a', 'owed:late', 'owed:done', 'owed', 'owedness:c'])
        await conversations.lease(key, { now: key === 'owed:late' ? 1 : 0, leaseMs: HOUR_MS });
      await conversations.finish('owed:done', 'for-now');
      expect(await conversations.expired('owed', HOUR_MS - 1)).toEqual([]);
      expect(await conversations.expired('owed', HOUR_MS)).toEqual(['owed:a', 'owed:b']);
      const { conversations: others } = await stores.ofWorkspace('T2');
      expect(await others.expired('owed', HOUR_MS)).toEqual([]);
    });

    it('let one of many at once have a claim', async () => {
      const claims = Array.from({ length: 20 }, () =>
        stores.conversations.lease('a', { now: 0, leaseMs: HOUR_MS }),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('let several claims be taken together, or none where one is taken', async () => {
      const { conversations } = stores;
      const term = { now: HOUR_MS, leaseMs: HOUR_MS };
      await conversations.lease('owed:lost', { now: 0, leaseMs: HOUR_MS });
      await conversations.lease('b', term);
      expect(await conversations.leaseAll(['a', 'owed:lost', 'b', 'c'], term)).toBe(false);
      expect(await conversations.expired('owed', HOUR_MS)).toEqual(['owed:lost']);
      expect(await conversations.leaseAll(['a', 'owed:lost', 'c'], term)).toBe(true);
      expect(await conversations.lease('c', term)).toBe(false);
    });

    it('let one of many at once have several claims', async () => {
      const term = { now: 0, leaseMs: HOUR_MS };
      const claims = Array.from({ length: 20 }, (_, at) =>
        stores.conversations.leaseAll([`event ${at}`, 'message'], term),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('keep an answer as it was shown', async () => {
      const quoted = [quotedOf('one')];
      const shown = {
        id: 'x',
        kind: 'timeline',
        question: 'Who?',
        message: '{}',
        quoted,
        excerpts: 1,
      } as const;
      const asked = { channel: null, user: 'U1' };
      await stores.conversations.saveShownAnswer(shown, asked, 0);
      await stores.conversations.saveShownAnswer(shown, asked, 1);
      expect(await stores.conversations.shown('x', READER)).toEqual(shown);
      expect(await stores.conversations.shown('y', READER)).toBeUndefined();
    });

    it('give an answer to those who were shown it, and to nobody else', async () => {
      const { conversations } = stores;
      const shown = { id: 'x', kind: 'answer', question: 'Who?', message: '{}' } as const;
      const whole = { ...shown, quoted: [], excerpts: 0 };
      await conversations.saveShownAnswer(whole, { channel: null, user: 'U1' }, 0);
      const by = async (user: string, channel: string) =>
        (await conversations.shown('x', { channel, ids: [user] })) !== undefined;
      expect(await by('U1', 'C9')).toBe(true);
      expect([await by('U2', 'C1'), await by('', '')]).toEqual([false, false]);
      await conversations.addViewer('x', { channel: 'C1', user: null });
      expect([await by('U2', 'C1'), await by('U2', 'C2')]).toEqual([true, false]);
    });

    it('know when somebody last asked, whoever else was given the same answer', async () => {
      const { conversations } = stores;
      const shown = { kind: 'answer', question: 'Who?', message: '{}' } as const;
      const ask = (id: string, user: string, at: number) =>
        conversations.saveShownAnswer(
          { ...shown, id, quoted: [], excerpts: 0 },
          { channel: null, user },
          at,
        );
      await ask('x', 'U1', 10);
      await ask('y', 'U1', 20);
      await ask('y', 'U2', 30);
      await conversations.addViewer('y', { channel: 'C1', user: null });
      const last = ['U1', 'U2', 'U3', ''].map((user) => conversations.lastAsked(user));
      expect(await Promise.all(last)).toEqual([20, 30, undefined, undefined]);
    });

    it('find what was quoted of an article that is withdrawn or corrected since', async () => {
      const { articles, conversations } = stores;
      for (const text of ['one', 'two', 'three']) await place(articles, aReport({ text }), ARRIVAL);
      const posting = { channel: 'C1', message: '1.1', thread: null };
      await conversations.recordPosting(posting, ['one', 'two', 'three'].map(quotedOf), 0);
      expect(await conversations.staleQuotes(3)).toEqual([]);
      await articles.remove('one');
      await place(articles, aReport({ text: 'two, later', id: 'later', origin: 'two' }), ARRIVAL);
      await place(articles, aReport({ text: 'three, whole', id: 'whole' }), ARRIVAL);
      await articles.supersede('three', 'whole', 0);
      const stale = await conversations.staleQuotes(3);
      expect(stale.map(({ quoted, replacedBy }) => [quoted.quote, replacedBy])).toEqual([
        ['one', null],
        ['two', 'later'],
        ['three', 'whole'],
      ]);
      expect(stale[0]?.posting).toEqual(posting);
    });

    it('count the messages that quote an article', async () => {
      const { conversations } = stores;
      for (const message of ['1', '2']) {
        const quoted = [quotedOf('one'), quotedOf('one')];
        await conversations.recordPosting({ channel: 'C', message, thread: null }, quoted, 0);
      }
      expect(await conversations.countPostingsQuoting('one')).toBe(2);
      expect(await conversations.countPostingsQuoting('two')).toBe(0);
    });

    it('forget what a message quoted that was deleted, and of no other', async () => {
      const { conversations } = stores;
      for (const message of ['1', '2']) {
        const posting = { channel: 'C', message, thread: null };
        await conversations.recordPosting(posting, [quotedOf('one')], 0);
      }
      await conversations.forgetPosting('C', '1');
      expect(await conversations.countPostingsQuoting('one')).toBe(1);
    });

    it('let a note be claimed once, given back, and made', async () => {
      const { conversations } = stores;
      const posting = { channel: 'C', message: '1', thread: '0' };
      await conversations.recordPosting(posting, [quotedOf('one')], 0);
      const id = (await conversations.staleQuotes(3))[0]?.id ?? -1;
      expect(await conversations.leaseNote(id, { now: 2 * HOUR_MS, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.leaseNote(id, { now: 2 * HOUR_MS, leaseMs: HOUR_MS })).toBe(false);
      await conversations.releaseNote(id);
      expect(await conversations.leaseNote(id, { now: 2 * HOUR_MS, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.leaseNote(id, { now: 3 * HOUR_MS, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.staleQuotes(3)).toEqual([]);
      expect(await conversations.staleQuotes(4)).toHaveLength(1);
      await conversations.finishNote(id);
      expect(await conversations.staleQuotes(4)).toEqual([]);
    });

    it('give back a claim that could not be done', async () => {
      const { conversations } = stores;
      await conversations.lease('a', { now: 0, leaseMs: HOUR_MS });
      await conversations.release('a');
      expect(await conversations.lease('a', { now: 0, leaseMs: HOUR_MS })).toBe(true);
      await conversations.finish('a', 'for-now');
      await conversations.release('a');
      expect(await conversations.lease('a', { now: 0, leaseMs: HOUR_MS })).toBe(false);
    });

    it('tell which quotations are of articles that were withdrawn, by their revisions too', async () => {
      const { conversations, articles } = stores;
      for (const text of ['one', 'two']) await place(articles, aReport({ text }), ARRIVAL);
      const revised = { ...quotedOf('an earlier one'), origin: 'one' };
      const quoted = [quotedOf('one'), quotedOf('two'), revised];
      expect(await conversations.withdrawnAmong(quoted)).toEqual([]);
      await articles.remove('one');
      expect(await conversations.withdrawnAmong(quoted)).toEqual([quoted[0], revised]);
      await articles.readmit('one');
      expect(await conversations.withdrawnAmong(quoted)).toEqual([]);
    });

    it('forget what is old, but not what is done for good', async () => {
      const { conversations } = stores;
      for (const key of ['a', 'b']) await conversations.lease(key, { now: 0, leaseMs: HOUR_MS });
      await conversations.finish('a', 'for-now');
      await conversations.finish('b', 'for-good');
      await conversations.saveShownAnswer(
        { id: 'x', kind: 'answer', question: '', message: '', quoted: [], excerpts: 0 },
        { channel: 'C1', user: null },
        0,
      );
      await conversations.recordPosting(
        { channel: 'C', message: '1', thread: null },
        [quotedOf('one')],
        0,
      );
      await conversations.purge({ conversations: 1, postings: 0 });
      expect(await conversations.lease('a', { now: 2, leaseMs: HOUR_MS })).toBe(true);
      expect(await conversations.lease('b', { now: 2, leaseMs: HOUR_MS })).toBe(false);
      expect(await conversations.shown('x', READER)).toBeUndefined();
      expect(await conversations.countPostingsQuoting('one')).toBe(1);
      await conversations.purge({ conversations: 1, postings: 1 });
      expect(await conversations.countPostingsQuoting('one')).toBe(0);
    });
  });
}

function quotedOf(text: string): Quoted {
  const { title, outlet } = aReport({ text });
  return { articleId: text, origin: text, outlet, title, start: 0, end: text.length, quote: text };
}
