import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const FACT =
  'The second round of talks between Norland and Southmark was put off by a week on Friday, after two quiet days.';

const firstTextOf = (question: string, paragraphs: readonly string[]) => {
  const answer = answerTo(question, [aReport({ text: paragraphs.join('\n\n') })]);
  return answer.status === 'answered' ? answer.excerpts[0].passage.text : undefined;
};

describe('a question for a reason', () => {
  it.each([
    'The reason was a quarrel about the talks over prisoners, officials said.',
    'Southmark wanted another hall for the talks because the roof of the first one leaks.',
    'The host explained it with a lack of beds during the talks.',
    'The talks were moved due to a strike of the ferrymen.',
  ])('is answered by the neighbour of the fact that says “%s”', (reason) => {
    expect(firstTextOf('Why was the second round of talks put off?', [FACT, reason])).toBe(reason);
  });

  it.each([
    'The talks are due to open in Quell on Monday.',
    '"I like the talks because they end," said the cook.',
    'The talks have lasted a month, the Quell Herald reported, citing Lantern Radio.',
  ])('is not answered by a neighbour that says “%s”', (other) => {
    expect(firstTextOf('Why was the second round of talks put off?', [FACT, other])).toBe(FACT);
  });

  it.each([
    ['The host put the second round of talks off.', false],
    ['The host put the second round of talks off after a quarrel.', true],
    ['The host put the second round of talks off two days after the first.', false],
  ])('is never surely answered by the fact alone: %s', (text, isSure) => {
    const { confidence } = answerTo('Why did the host put the second round of talks off?', [
      aReport({ text }),
    ]);
    expect(confidence > 0.75).toBe(isSure);
  });

  it('alone moves the neighbour', () => {
    const reason = 'The reason was a quarrel about the talks over prisoners, officials said.';
    expect(firstTextOf('When was the second round of talks put off?', [FACT, reason])).toBe(FACT);
  });
});
