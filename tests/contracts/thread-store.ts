import { describe, expect, it } from 'vitest';
import type { KeptTurn } from '../../src/archive/ports/thread-store.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';

const MOST = 3;

const aTurn = (given: Partial<KeptTurn> = {}): KeptTurn => ({
  channel: 'C1',
  message: '1.1',
  thread: '1.1',
  reply: null,
  kind: 'question',
  question: 'Who broke the truce?',
  user: 'U1',
  ...given,
});

/** What every store of threads promises. */
export function threadStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`the threads of ${name}`, () => {
    const threadsOf = async (workspace = 'T1') => {
      const stores = await open();
      const { threads } = await stores.ofWorkspace(workspace);
      return { threads, stores };
    };

    it('keep the last turns, the latest first', async () => {
      const { threads, stores } = await threadsOf();
      for (const at of [1, 2, 3, 4, 5]) {
        await threads.saveTurn(aTurn({ message: `1.${at}` }), at, MOST);
      }
      const kept = await threads.turnsIn({ channel: 'C1', thread: '1.1' }, 0);
      expect(kept.map(({ message }) => message)).toEqual(['1.5', '1.4', '1.3']);
      expect(await threads.turnsIn({ channel: 'C1', thread: '1.1' }, 5)).toHaveLength(1);
      await stores.close();
    });

    it('do not mix, nor with what stands in the conversation itself', async () => {
      const { threads, stores } = await threadsOf();
      await threads.saveTurn(aTurn({ message: '1', thread: null }), 1, MOST);
      await threads.saveTurn(aTurn({ message: '2', thread: '9' }), 2, MOST);
      await threads.saveTurn(aTurn({ message: '3', thread: '9', channel: 'C2' }), 3, MOST);
      const messages = async (channel: string, thread: string | null) =>
        (await threads.turnsIn({ channel, thread }, 0)).map(({ message }) => message);
      expect(await messages('C1', null)).toEqual(['1']);
      expect(await messages('C1', '9')).toEqual(['2']);
      expect(await messages('C2', '9')).toEqual(['3']);
      await stores.close();
    });

    it('find a turn by its question and by its answer, until it is forgotten', async () => {
      const { threads, stores } = await threadsOf();
      await threads.saveTurn(aTurn(), 1, MOST);
      await threads.setReply('C1', '1.1', '1.2');
      expect(await threads.turnOf('C1', '1.1', 0)).toEqual(aTurn({ reply: '1.2' }));
      expect(await threads.turnOf('C1', '1.2', 0)).toEqual(aTurn({ reply: '1.2' }));
      expect(await threads.turnOf('C2', '1.1', 0)).toBeUndefined();
      expect(await threads.turnOf('C1', '1.1', 2)).toBeUndefined();
      await threads.forgetTurn('C1', '1.2');
      await threads.setReply('C1', '1.1', '1.3');
      expect(await threads.turnOf('C1', '1.1', 0)).toBeUndefined();
      await stores.close();
    });

    it('are listened to until that is set otherwise', async () => {
      const { threads, stores } = await threadsOf();
      expect(await threads.isListening('C1', '1.1')).toBe(true);
      await threads.setListening('C1', '1.1', 'off');
      await threads.setListening('C1', '1.1', 'off');
      expect(await threads.isListening('C1', '1.1')).toBe(false);
      expect(await threads.isListening('C2', '1.1')).toBe(true);
      await threads.setListening('C1', '1.1', 'on');
      expect(await threads.isListening('C1', '1.1')).toBe(true);
      await stores.close();
    });

    it('are forgotten with what was set of them, but not before their last turn', async () => {
      const { threads, stores } = await threadsOf();
      await threads.saveTurn(aTurn(), 1, MOST);
      await threads.saveTurn(aTurn({ message: '1.9' }), 9, MOST);
      await threads.setListening('C1', '1.1', 'off');
      await threads.purgeTurns(5);
      expect(await threads.turnsIn({ channel: 'C1', thread: '1.1' }, 0)).toHaveLength(1);
      expect(await threads.isListening('C1', '1.1')).toBe(false);
      await threads.purgeTurns(10);
      expect(await threads.isListening('C1', '1.1')).toBe(true);
      await stores.close();
    });

    it('keep what is asked until it is replied to, which is no turn before', async () => {
      const { threads, stores } = await threadsOf();
      const asked = { ...aTurn(), kind: 'asked', question: 'who broke it' } as const;
      const keep = (what: Parameters<typeof threads.leaseAsked>[1], now: number) =>
        threads.leaseAsked([`owed:${now}`], what, { now, leaseMs: 60_000 });
      await keep(asked, 5);
      await keep({ ...asked, question: 'sent again' }, 6);
      expect(await threads.askedIn('C1', '1.1')).toEqual({ ...asked, askedAt: 5 });
      expect(await threads.turnsIn({ channel: 'C1', thread: '1.1' }, 0)).toEqual([]);
      expect(await threads.turnOf('C1', '1.1', 0)).toBeUndefined();
      await threads.saveTurn(aTurn(), 7, MOST);
      await threads.forgetAsked('C1', '1.1');
      expect(await threads.askedIn('C1', '1.1')).toEqual({ ...aTurn(), askedAt: 7 });
      await keep({ ...asked, message: '1.2' }, 8);
      await threads.forgetAsked('C1', '1.2');
      expect(await threads.askedIn('C1', '1.2')).toBeUndefined();
      await stores.close();
    });

    it('keep what is asked with its keys, or take none where somebody has one', async () => {
      const { threads, stores } = await threadsOf();
      const { conversations } = await stores.ofWorkspace('T1');
      const asked = { ...aTurn(), kind: 'asked' } as const;
      const term = { now: 5, leaseMs: 60_000 };
      await conversations.lease('message', { now: 5, leaseMs: 60_000 });
      expect(await threads.leaseAsked(['event', 'message', 'owed'], asked, term)).toBe(false);
      expect(await threads.askedIn('C1', '1.1')).toBeUndefined();
      for (const free of ['event', 'owed']) {
        expect(await conversations.lease(free, { now: 6, leaseMs: 60_000 })).toBe(true);
      }
      const many = Array.from({ length: 9 }, () => threads.leaseAsked(['a', 'b'], asked, term));
      expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);
      expect(await threads.askedIn('C1', '1.1')).toEqual({ ...asked, askedAt: 5 });
      await stores.close();
    });

    it('give the headlines that a message and its thread quote', async () => {
      const { threads, stores } = await threadsOf();
      const { conversations } = await stores.ofWorkspace('T1');
      const quoted = { articleId: 'a', origin: 'a', outlet: null, start: 0, end: 1, quote: 'F' };
      const root = { channel: 'C1', message: '1', thread: null };
      const rest = { channel: 'C1', message: '2', thread: '1' };
      await conversations.recordPosting(root, [{ ...quoted, title: 'Ferries' }], 1);
      await conversations.recordPosting(rest, [{ ...quoted, title: 'Mines' }], 1);
      expect(await threads.headlinesOf('C1', '1')).toEqual(['Ferries', 'Mines']);
      expect(await threads.headlinesOf('C2', '1')).toEqual([]);
      await stores.close();
    });

    it('of one workspace are found for no other', async () => {
      const { threads, stores } = await threadsOf();
      await threads.saveTurn(aTurn(), 1, MOST);
      await threads.setListening('C1', '1.1', 'off');
      const { threads: others } = await stores.ofWorkspace('T2');
      expect(await others.turnOf('C1', '1.1', 0)).toBeUndefined();
      expect(await others.turnsIn({ channel: 'C1', thread: '1.1' }, 0)).toEqual([]);
      expect(await others.isListening('C1', '1.1')).toBe(true);
      await others.purgeTurns(9);
      expect(await threads.turnOf('C1', '1.1', 0)).toBeDefined();
      await stores.close();
    });
  });
}
