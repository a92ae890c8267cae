import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { pairDates } from '../../../src/text/statements/event-dates.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const NAMED_DAYS = { published: '2031-05-12' };
const read = (text: string) => readStatement(text, findDates(text, NAMED_DAYS));

const pairs = (one: string, other: string) =>
  pairDates(read(one), read(other)).map(({ date, counterpart, relation }) => [
    one.slice(date.start, date.end),
    other.slice(counterpart.start, counterpart.end),
    relation,
  ]);

const SOURCE =
  'The mediators proposed a truce on May 2, 2031; it was to begin on May 9, 2031, and envoys of Norland left on May 12, 2031.';

describe('pairDates', () => {
  it.each([
    ['The truce was to begin on May 9, 2031.', 'May 9, 2031', 'same'],
    ['The truce was to begin on May 2, 2031.', 'May 9, 2031', 'other'],
    ['Mediators proposed the truce on May 9, 2031.', 'May 2, 2031', 'other'],
    ['On May 2, 2031, the envoys left.', 'May 12, 2031', 'other'],
    ['In May 2031 the envoys left.', 'May 12, 2031', 'same'],
  ])('gives the date of the same event for “%s”', (one, counterpart, relation) => {
    expect(pairs(one, SOURCE)).toMatchObject([[expect.anything(), counterpart, relation]]);
  });

  it('tells events by their figures as well', () => {
    const one = 'The last swap, on May 9, 2031, covered 303 a side.';
    const other = 'Pilots came home: 390 on May 8, 2031, and 303 on May 9, 2031.';
    expect(pairDates(read(one), read(other))[0]).toMatchObject({
      relation: 'same',
      similarity: 0.5,
    });
  });

  it('leaves dates of one statement to each other', () => {
    const one = 'A truce was proposed on May 2, 2031, and was to begin on May 9, 2031.';
    expect(pairs(one, SOURCE).map(([, , relation]) => relation)).toEqual(['same', 'same']);
  });

  it('finds nothing of the same event in one word that stands far from the date', () => {
    const [pair] = pairDates(
      read('Kim Ellis announced the truce on May 9, 2031.'),
      read('The ships of Norland left on May 9, 2031, behind schedule, after the truce.'),
    );
    expect(pair?.similarity).toBe(0);
  });

  it('compares clock times of one zone', () => {
    const one = 'The truce began at 18:00 Lunn time on May 9, 2031.';
    const relationTo = (other: string) => pairs(one, other)[0]?.[2];
    expect(relationTo(one.replace('18:00', '20:00'))).toBe('other');
    expect(relationTo(one.replace('18:00 Lunn', '20:00 Ellis'))).not.toBe('other');
  });

  it('takes a day for the one of its clock time', () => {
    const one = 'The envoys vote at 18:00 on May 9, 2031, after a debate on May 8, 2031.';
    expect(pairs(one, 'The vote of May 9, 2031, ends the debate.').at(-1)).not.toContain('other');
  });

  it('takes a named day that says which truce for no date', () => {
    const other = 'Forces of Norland returned on December 27, 2031, after the Christmas truce.';
    expect(pairs('Forces of Norland returned on December 25, 2031.', other)).toEqual([
      ['December 25, 2031', 'December 27, 2031', 'other'],
    ]);
  });
});
