import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quoted } from '../../src/archive/ports/conversation-store.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { ARRIVAL, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

const ANSWER = { id: 'x', kind: 'answer', question: 'Who sailed?', message: 'SAILED' } as const;

const quotedOf = (articleId: string, origin: string): Quoted => ({
  ...{ articleId, origin, outlet: 'The Harbour Post', title: 'Ferry', start: 0, end: 6 },
  quote: 'SAILED',
});

const asker = (user: string) => ({ channel: null, user });

/** What every eraser does, whatever it erases from. */
export function eraserContract(name: string, open: () => Promise<Stores & WorkspaceStores>): void {
  describe(`erasing from ${name}`, () => {
    let stores: Stores & WorkspaceStores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    it('removes an article with its revisions and what was shown of it', async () => {
      const { articles, conversations, eraser } = stores;
      const [first, second] = ['one', 'two'].map((id) =>
        aReport({ id, origin: 'page', text: `The ferry sailed ${id}.`, title: 'Ferry' }),
      );
      if (first) await place(articles, first, ARRIVAL);
      if (second) await place(articles, second, ARRIVAL);
      const quoted = [quotedOf('two', 'page')];
      await conversations.saveShownAnswer({ ...ANSWER, quoted, excerpts: 1 }, asker('U1'), 0);
      const posting = { channel: 'C1', message: '1', thread: null };
      await conversations.recordPosting(posting, quoted, 0);
      const deleted = await eraser.erase({ kind: 'article', id: 'two' });
      expect(deleted).toEqual({ articles: 1, revisions: 1, answers: 1 });
      expect(await stores.listings.ids()).toEqual([]);
      expect(await articles.earlierRevisions('page')).toEqual([]);
      expect(await conversations.staleQuotes(9)).toMatchObject([{ quoted: { quote: '' } }]);
      const again = aReport({ id: 'three', origin: 'page', text: 'The ferry sailed.' });
      expect(await place(articles, again, ARRIVAL)).toBe('withdrawn');
    });

    it('removes the articles of an outlet, however it is written, and no others', async () => {
      const { articles, eraser } = stores;
      for (const outlet of ['The Harbour Post', 'Quay Times']) {
        const id = outlet.slice(0, 4);
        await place(articles, aReport({ id, outlet, text: `The ferry of ${outlet}.` }), ARRIVAL);
      }
      const target = { kind: 'outlet', id: 'the harbour post' } as const;
      expect(await eraser.erase(target)).toMatchObject({ articles: 1 });
      expect(await stores.listings.ids()).toEqual(['Quay']);
      expect(await eraser.erase(target)).toEqual({});
    });

    it('removes what somebody asked, let stand, watched and said, and nothing of others', async () => {
      const { conversations, threads, watches, feedback, subscriptions, eraser } = stores;
      const shown = { ...ANSWER, quoted: [], excerpts: 0 };
      await conversations.saveShownAnswer(shown, asker('U1'), 0);
      await conversations.saveShownAnswer({ ...shown, id: 'y' }, asker('U1'), 0);
      await conversations.saveShownAnswer({ ...shown, id: 'y' }, asker('U2'), 0);
      const turn = { channel: 'C1', thread: null, reply: null, kind: 'question' } as const;
      await threads.saveTurn({ ...turn, message: '1', question: 'A?', user: 'U1' }, 0, 9);
      await threads.saveTurn({ ...turn, message: '2', question: 'B?', user: 'U2' }, 0, 9);
      await watches.add({ id: 'w', channel: 'C1', user: 'U1', phrase: 'ferry', since: 0 });
      const judged = { answerId: 'x', verdict: 'helpful', reason: null, question: 'A?' } as const;
      const given = { ...judged, isAnswered: true, excerpts: [], revision: 1, givenAt: 0 };
      await feedback.save({ ...given, user: 'U1' });
      await feedback.save({ ...given, user: 'U2' });
      await conversations.lease('shared:C1:x:U1', { now: 0, leaseMs: 9 });
      const deleted = await eraser.erase({ kind: 'person', id: 'U1' });
      expect(deleted).toMatchObject({ questions: 1, answers: 1, watches: 1, feedback: 1 });
      const reader = { channel: 'C9', ids: ['U1', 'U2'] };
      expect(await conversations.shown('x', reader)).toBeUndefined();
      expect(await conversations.shown('y', reader)).toBeDefined();
      expect((await threads.turnsIn({ channel: 'C1', thread: null }, 0)).length).toBe(1);
      expect(await watches.list()).toEqual([]);
      expect((await stores.allFeedback.list()).map(({ user }) => user)).toEqual(['U2']);
      expect(await conversations.lease('shared:C1:x:U1', { now: 0, leaseMs: 9 })).toBe(true);
      expect(await subscriptions.list()).toEqual([]);
    });

    it('removes what is kept of a workspace, and nothing of another', async () => {
      const { eraser, conversations } = stores;
      const other = await stores.ofWorkspace('T2');
      const shown = { ...ANSWER, quoted: [], excerpts: 0 };
      const everybody = { channel: 'C1', user: null };
      await conversations.saveShownAnswer(shown, everybody, 0);
      await other.conversations.saveShownAnswer(shown, everybody, 0);
      expect(await eraser.erase({ kind: 'workspace', id: 'T1' })).toMatchObject({ answers: 1 });
      const reader = { channel: 'C1', ids: ['U1'] };
      expect(await conversations.shown('x', reader)).toBeUndefined();
      expect(await other.conversations.shown('x', reader)).toBeDefined();
    });
  });
}
