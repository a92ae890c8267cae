import { describe, expect, it } from 'vitest';
import { mainClauses } from '../../../src/answers/check/message-clauses.ts';

const clausesOf = (text: string) =>
  mainClauses(text, { start: 0, end: text.length }, []).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('mainClauses', () => {
  it.each([
    ['Norland opened the strait on Monday, and 42 pilots of Southmark went on strike.', 2],
    ['Norland counted 42 ships, while Southmark counted 45 of them.', 2],
    ['Norland keeps its 40 ships; Southmark gets the harbour of Lunn; 12 pilots were hired.', 3],
    ['At least 42 ships had waited and more than 12 pilots were hurt.', 2],
  ])('parts the claims of “%s”', (text, count) => {
    expect(clausesOf(text)).toHaveLength(count);
  });

  it.each([
    'Norland and Southmark opened the strait on Monday.',
    'Norland opened the strait on Monday, and closed it on Tuesday.',
    'Kim Ellis met Anna Kral and Boris Vell in Port Ellis on Monday.',
    'Kim Ellis said that the strait was opened, and that 42 ships were let through.',
    'Kim Ellis said the strait was opened, and Norland was to let 42 ships through.',
    'Norland sank 42 ships and the ferries that had left Port Ellis.',
    'The man has never been found, and the case remains open in Lunn.',
  ])('leaves “%s” whole', (text) => {
    expect(clausesOf(text)).toEqual([text]);
  });
});
