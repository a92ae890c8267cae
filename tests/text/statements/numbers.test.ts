import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/text/statements/numbers.ts';

const read = (text: string) =>
  numbersIn(text).map(({ value, upTo, unit, whole }) => [
    text.slice(whole.start, whole.end),
    value,
    ...(upTo === null ? [] : [upTo]),
    unit,
  ]);

describe('numbersIn', () => {
  it.each([
    ['three hundred and seven ships', [['three hundred and seven', 307, 'ship']]],
    [
      'a hundred pilots, two dozen ferries',
      [
        ['a hundred', 100, 'pilot'],
        ['two dozen', 24, 'ferri'],
      ],
    ],
    [
      '€90bn, $2.5 million and 12 per cent',
      [
        ['€90bn', 90e9, '€'],
        ['$2.5 million', 2.5e6, '$'],
        ['12 per cent', 12, 'percent'],
      ],
    ],
    ['for 30 days', [['30 days', 30, 'day']]],
    ['under the 28-point plan', [['28', 28, 'point']]],
    ['more than 1,300 ships', [['more than 1,300', 1300, 'ship']]],
    ['pilots aged 18–25', [['18–25', 18, 25, null]]],
    ['between ten and fifteen boats', [['ten and fifteen', 10, 15, 'boat']]],
    [
      'passed 93-8',
      [
        ['93', 93, null],
        ['8', 8, null],
      ],
    ],
  ])('reads the numbers of “%s”', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it('takes parts of names and of words for no numbers', () => {
    expect(read('An F-16, the 16th, 3G, version 1.3.2 and one of them')).toEqual([
      ['1.3', 1.3, null],
    ]);
  });
});
