import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../src/archive/ports/feedback-store.ts';
import { feedbackCase } from '../../src/cli/feedback-case.ts';
import { aReport } from '../support/builders.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { openWorkspaceStores } from '../support/workspace-stores.ts';

const TEXT = 'Did it sail? The ferry (Aurora)  sailed. It came back.';
const SENTENCE = 'The ferry (Aurora)  sailed.';
const HASH = '76b537f8ef7773a8';

const someFeedback = (given: Partial<Feedback> = {}): Feedback => ({
  answerId: 'a1',
  user: 'U1',
  verdict: 'helpful',
  reason: null,
  question: 'Did the Aurora sail?',
  isAnswered: true,
  excerpts: [{ articleId: 'r1', start: 13, end: 13 + SENTENCE.length, textHash: HASH }],
  revision: 7,
  givenAt: Date.parse('2031-06-01T10:00:00Z'),
  ...given,
});

const REPORT = aReport({ id: 'r1', text: TEXT, givenId: 'wire-1' });

describe('a case of feedback', () => {
  it('expects the first excerpt of a helpful answer', () => {
    const { good, bad, articles, expect: expected } = feedbackCase(someFeedback(), [REPORT]);
    expect([expected, bad, articles]).toEqual(['answer', [], ['wire-1']]);
    expect(new RegExp(good[0] ?? '', 'i').test(TEXT)).toBe(true);
    expect(good).toEqual(['The\\s+ferry\\s+\\(Aurora\\)\\s+sailed\\.']);
  });

  it.each([
    ['unhelpful', true, 'either', 1],
    ['unhelpful', false, 'answer', 0],
    ['helpful', false, 'refuse', 0],
  ] as const)('that is %s, and answered: %s, expects %s', (verdict, isAnswered, expected, bad) => {
    const made = feedbackCase(someFeedback({ verdict, isAnswered, reason: 'Old.' }), [REPORT]);
    expect(made).toMatchObject({ expect: expected, good: [], articles: null, note: 'Old.' });
    expect(made.bad).toHaveLength(bad);
  });

  it('has no expression of what the archive no longer has, and names nobody', () => {
    const changed = aReport({ id: 'r1', text: TEXT.replace('Aurora', 'Borealis') });
    expect(feedbackCase(someFeedback(), [changed]).good).toEqual([]);
    expect(feedbackCase(someFeedback(), []).good).toEqual([]);
    expect(JSON.stringify(feedbackCase(someFeedback(), []))).not.toContain('U1');
  });
});

describe('parley feedback', () => {
  it('lists what people said, and gives it as cases', async () => {
    const folder = aFolder();
    const stores = await openWorkspaceStores(join(folder, 'configured.db'));
    await stores.feedback.save(someFeedback({ verdict: 'unhelpful', reason: 'It is old.' }));
    await stores.close();
    const { out, err } = await parley(['feedback'], { folder });
    expect(out).toBe('2031-06-01  not helpful: Did the Aurora sail?  It is old.\n');
    expect(err).toContain('1 answer judged, 0 of them helpful');
    const { json } = await parley(['feedback', '--json'], { folder });
    expect(json).toMatchObject([{ kind: 'feedback', question: 'Did the Aurora sail?' }]);
  });

  it('says that nothing was said', async () => {
    const { status, out, err } = await parley(['feedback'], { folder: aFolder() });
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('nobody has said anything');
  });
});
