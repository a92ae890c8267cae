import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../src/archive/ports/feedback-store.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';

const someFeedback = (given: Partial<Feedback> = {}): Feedback => ({
  answerId: 'a1',
  user: 'U1',
  verdict: 'unhelpful',
  reason: 'It is of last year.',
  question: 'Who broke the truce?',
  isAnswered: true,
  excerpts: [{ articleId: 'r1', start: 3, end: 9, textHash: '0123456789abcdef' }],
  revision: 7,
  givenAt: 1_900_000_000_000,
  ...given,
});

/** What every store of feedback promises. */
export function feedbackStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`the feedback of ${name}`, () => {
    it('is kept as it was given', async () => {
      const stores = await open();
      const { feedback } = await stores.ofWorkspace('T1');
      expect(await feedback.save(someFeedback())).toBe('added');
      expect(await feedback.find('a1', 'U1')).toEqual(someFeedback());
      expect(await feedback.find('a1', 'U2')).toBeUndefined();
      await stores.close();
    });

    it('is changed by a second press of the same person, and by nobody else', async () => {
      const stores = await open();
      const { feedback } = await stores.ofWorkspace('T1');
      await feedback.save(someFeedback());
      const changed = someFeedback({ verdict: 'helpful', reason: null, givenAt: 2 });
      expect(await feedback.save(changed)).toBe('changed');
      expect(await feedback.save(someFeedback({ user: 'U2' }))).toBe('added');
      expect(await feedback.find('a1', 'U1')).toEqual(changed);
      await stores.close();
    });

    it('is of one workspace, and is listed over all, the oldest first', async () => {
      const stores = await open();
      const [ours, theirs] = [await stores.ofWorkspace('T1'), await stores.ofWorkspace('T2')];
      await ours.feedback.save(someFeedback({ givenAt: 2 }));
      expect(await theirs.feedback.find('a1', 'U1')).toBeUndefined();
      await theirs.feedback.save(someFeedback({ givenAt: 1, isAnswered: false, excerpts: [] }));
      expect((await stores.allFeedback.list()).map(({ givenAt }) => givenAt)).toEqual([1, 2]);
      await stores.close();
    });
  });
}
