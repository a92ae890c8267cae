import { describe, expect, it } from 'vitest';
import { aReport } from '../support/builders.ts';
import { answerTo } from '../support/search.ts';

function whenIn(question: string, text: string): string | null | undefined {
  const answer = answerTo(question, [aReport({ text, published: '2031-05-07' })]);
  return answer.status === 'answered' ? (answer.when?.date ?? null) : undefined;
}

describe('a date that stands alone above an answer', () => {
  it('is that of a sentence that holds all that was asked', () => {
    const text = 'Southmark accepted the ferry truce on May 5.';
    expect(whenIn('When did Southmark accept the ferry truce?', text)).toBe('2031-05-05');
  });

  it.each([
    ['When did the ferry truce begin?', 'The ferry truce of May 5 was praised in Port Ellis.'],
    [
      'When did Southmark accept the ferry truce?',
      'Norland accepted the ferry truce on May 5, on condition that Southmark did likewise.',
    ],
    ['When will Southmark join the ferry truce?', 'Southmark joined the ferry truce on May 5.'],
  ])('is left out where the sentence says something else: %j', (question, text) => {
    expect(whenIn(question, text)).toBeNull();
  });

  it('lies ahead where the question asks what will be', () => {
    const text = 'Mara Venn said on Tuesday that the ferry truce would begin on June 1.';
    expect(whenIn('When will the ferry truce begin?', text)).toBe('2031-06-01');
  });
});
