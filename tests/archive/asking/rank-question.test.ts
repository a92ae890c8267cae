import { expect, it } from 'vitest';
import { oncePerQuestion, type RankedQuestion } from '../../../src/archive/asking/rank-question.ts';

it('ranks by a question once, and by the same words in another period again', async () => {
  const asked: string[] = [];
  const rank = oncePerQuestion(async ({ question }) => {
    asked.push(question);
    return {} as RankedQuestion;
  });
  const question = 'Who signed the truce?';
  const period = { from: '2031-05-01', to: '2031-05-31' };
  await rank({ question, limited: undefined, today: null });
  await rank({ question, limited: undefined, today: null });
  await rank({ question, limited: { period, rest: question }, today: null });
  expect(asked).toHaveLength(2);
});
