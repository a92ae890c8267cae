import { describe, expect, it } from 'vitest';
import type {
  NewQuestion,
  StandingQuestionStore,
} from '../../src/archive/ports/standing-question-store.ts';
import { NOW } from '../support/builders.ts';

const MINUTE_MS = 60_000;
const LIMITS = { ofAsker: 2, ofWorkspace: 3 };
const TOLD = { articleId: 'a1', revision: 8, sentence: 'It sailed.', at: NOW };
const TELLING = { told: TOLD, quoted: [] };

const aQuestion = (said: Partial<NewQuestion> = {}): NewQuestion => ({
  id: 'q1',
  channel: 'C1',
  thread: '1.1',
  isDirect: false,
  question: 'Who sailed?',
  readAs: 'Who sailed?',
  asOf: null,
  isOnNewSubject: false,
  since: 1000,
  revision: 5,
  expiresAt: NOW + 60 * MINUTE_MS,
  ...said,
});

/** A store with a question of which an answer is due. */
async function due(store: StandingQuestionStore): Promise<StandingQuestionStore> {
  await store.add(aQuestion(), 'U1', LIMITS);
  await store.check('q1', { revision: 8, told: null, due: 'answer', notBefore: NOW });
  return store;
}

/** What every store of standing questions does. */
export function standingQuestionStoreContract(
  name: string,
  open: () => Promise<StandingQuestionStore>,
): void {
  describe(`${name} as a store of standing questions`, () => {
    it('keeps a question once for a thread, with everybody who asked', async () => {
      const store = await open();
      expect(await store.add(aQuestion(), 'U1', LIMITS)).toBe('added');
      const again = aQuestion({ id: 'q2', question: 'who  Sailed?' });
      expect(await store.add(again, 'U2', LIMITS)).toBe('joined');
      expect(await store.add(again, 'U2', LIMITS)).toBe('known');
      expect(await store.list()).toMatchObject([{ id: 'q1', askers: ['U1', 'U2'], told: null }]);
    });

    it('keeps so many of a person, and of all', async () => {
      const store = await open();
      for (const id of ['q1', 'q2']) await store.add(aQuestion({ id, thread: id }), 'U1', LIMITS);
      expect(await store.add(aQuestion({ id: 'q3' }), 'U1', LIMITS)).toBe('asker-full');
      expect(await store.add(aQuestion({ id: 'q3' }), 'U2', LIMITS)).toBe('added');
      const fourth = aQuestion({ id: 'q4', thread: 'q4' });
      expect(await store.add(fourth, 'U3', LIMITS)).toBe('workspace-full');
    });

    it('lets each asker forget it, and ends it with the last', async () => {
      const store = await open();
      for (const user of ['U1', 'U2']) await store.add(aQuestion(), user, LIMITS);
      expect([await store.forget('q1', 'U1'), await store.forget('q1', 'U1')]).toEqual([
        true,
        false,
      ]);
      expect(await store.listOf('U1')).toEqual([]);
      expect(await store.listOf('U2')).toMatchObject([{ id: 'q1', askers: ['U2'] }]);
      await store.forget('q1', 'U2');
      expect(await store.list()).toEqual([]);
    });

    it('records what one of two found at a revision', async () => {
      const store = await due(await open());
      const later = { revision: 8, told: null, due: 'change', notBefore: NOW } as const;
      expect(await store.check('q1', later)).toBe(false);
      await store.advance(['q1'], 7);
      expect(await store.list()).toMatchObject([{ checkedRevision: 8, due: 'answer' }]);
    });

    it('gives what is due to one of two, and again when the first was lost', async () => {
      const store = await due(await open());
      expect(await store.listDue(NOW - 1)).toEqual([]);
      const first = await store.lease('q1', { now: NOW, leaseMs: MINUTE_MS });
      expect(await store.lease('q1', { now: NOW + 1, leaseMs: MINUTE_MS })).toBeUndefined();
      if (first) await store.begin(first, TELLING, NOW);
      const second = await store.lease('q1', { now: NOW + MINUTE_MS, leaseMs: MINUTE_MS });
      expect(second?.begun).toEqual({ at: NOW, telling: TELLING });
      expect(first && (await store.finish(first, TELLING, NOW))).toBe(false);
      expect(second && (await store.finish(second, TELLING, NOW))).toBe(true);
      expect(await store.list()).toMatchObject([{ told: TOLD, tellings: 1, due: null }]);
    });

    it('knows of what was refused that it surely was not posted', async () => {
      const store = await due(await open());
      const lease = await store.lease('q1', { now: NOW, leaseMs: MINUTE_MS });
      if (!lease) throw new Error('it is due');
      await store.begin(lease, TELLING, NOW);
      await store.markNotPosted(lease);
      await store.retryAfter(lease, NOW + 5);
      expect(await store.lease('q1', { now: NOW + 4, leaseMs: MINUTE_MS })).toBeUndefined();
      expect(await store.lease('q1', { now: NOW + 5, leaseMs: MINUTE_MS })).toMatchObject({
        begun: null,
        attempt: 2,
      });
    });

    it('begins nothing of a question that was forgotten', async () => {
      const store = await due(await open());
      const lease = await store.lease('q1', { now: NOW, leaseMs: MINUTE_MS });
      await store.forget('q1', 'U1');
      expect(lease && (await store.begin(lease, TELLING, NOW))).toBe(false);
      expect(await store.listDue(NOW + MINUTE_MS)).toEqual([]);
    });

    it('ends an answered question in silence when its time is over, and another with a line', async () => {
      const store = await due(await open());
      const lease = await store.lease('q1', { now: NOW, leaseMs: MINUTE_MS });
      if (lease) await store.finish(lease, TELLING, NOW + 2);
      await store.add(aQuestion({ id: 'q2', thread: '2.2', expiresAt: NOW + 2 }), 'U1', LIMITS);
      await store.expire(NOW + 1);
      expect(await store.list()).toHaveLength(2);
      await store.expire(NOW + 2);
      expect(await store.list()).toMatchObject([{ id: 'q2', due: 'expiry' }]);
    });
  });
}
