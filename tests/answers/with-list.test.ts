import { expect, it } from 'vitest';
import { aReport } from '../support/builders.ts';
import { answerTo } from '../support/search.ts';

it('shows what opens a list with the list', () => {
  const text = [
    'The strike at the mill enters its fifth week. Here is what divides the two sides.',
    'Pay: The union wants 6 percent. The owners offer 4.',
    'Shifts: The owners want longer ones.',
  ].join('\n\n');
  const answer = answerTo('what divides the two sides', [aReport({ text })]);

  expect(answer.status === 'answered' && answer.excerpts[0].passage.text).toMatch(/offer 4\./);
});
