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
