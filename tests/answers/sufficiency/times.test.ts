import { expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

it('answers how long something was by the sentence that gives its length', () => {
  const texts = [
    'The strike at the mill in Kesten was called on a Monday morning.',
    'The owners and the union met in Kesten to end a 48-day strike at the mill.',
    'Fog lay on the strait for a week, and the harbour of Kesten stayed closed for ships.',
  ];
  const answer = answerTo(
    'how long was the strike',
    texts.map((text, at) => aReport({ id: `r${at}`, text })),
  );
  expect(answer).toMatchObject({
    status: 'answered',
    excerpts: [{ passage: { text: texts[1] } }, {}],
  });
});

it.each([
  ['Ellis Roe', 'Roe'],
  ['Ellis Núñez', 'Núñez'],
])('answers how old %s is by the sentence that gives the age beside the name', (name, last) => {
  const texts = [
    `${name} read a letter to the owners of the mill in Kesten on Friday.`,
    `${last}, 57, had run the mill in Kesten for the owners since the spring of 2029.`,
  ];
  const answer = answerTo(
    `how old is ${name}`,
    texts.map((text, at) => aReport({ id: `r${at}`, text })),
  );
  expect(answer).toMatchObject({ status: 'answered' });
  expect(answer.status === 'answered' && answer.excerpts[0].passage.text).toBe(texts[1]);
});
