import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo, askOf } from '../../support/search.ts';

const PLANNED =
  'The second round of the talks in Kesten will take place on May 4, the envoy said on Friday.';
const HELD =
  'The second round of the talks in Kesten ended on Monday without a deal on the orchards.';
const SAID =
  '"The second round of the talks in Kesten ended before it began," the cook of the envoy said.';

const firstTextOf = (question: string, texts: readonly string[]) => {
  const articles = texts.map((text, at) => aReport({ id: `r${at}`, text }));
  const answer = answerTo(question, articles);
  return answer.status === 'answered' ? answer.excerpts[0].passage.text : undefined;
};

describe('a question for an outcome', () => {
  it.each([
    'What came of the second round of the talks in Kesten?',
    'What was the outcome of the second round of the talks in Kesten?',
    'How did the second round of the talks in Kesten go?',
  ])('is answered by what took place: %s', (question) => {
    expect(firstTextOf(question, [PLANNED, HELD])).toBe(HELD);
  });

  it('is not answered by a quip', () => {
    expect(firstTextOf('What came of the second round of the talks in Kesten?', [SAID, HELD])).toBe(
      HELD,
    );
  });

  it('alone passes an announcement over', () => {
    const question = 'When will the second round of the talks in Kesten take place?';
    expect(firstTextOf(question, [HELD, PLANNED])).toBe(PLANNED);
  });
});

describe('how a vote went', () => {
  it('is told by its result, which need not call it a vote', () => {
    const ask = askOf([
      [
        '2031-05-07',
        'The ferry deal raises wages by 5 percent. Members will vote on it on May 12.',
      ],
      ['2031-05-13', 'Members of the guild approved the ferry deal by 58 percent to 42.'],
    ]);
    expect(ask('How did the members vote on the ferry deal?').text).toContain('58 percent');
    expect(ask('ferry deal vote results').text).toContain('58 percent');
  });
});
