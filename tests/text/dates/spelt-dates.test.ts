import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('spelt dates', () => {
  it.each([
    ['It sank on May. 5, 2024.', 'May. 5, 2024 = 2024-05-05'],
    ['It sank on 5 July. 2024.', '5 July. 2024 = 2024-07-05'],
    ['It sank on 5-Dec-2019.', '5-Dec-2019 = 2019-12-05'],
    ['It sank on 5/Dec/19.', '5/Dec/19 = 2019-12-05'],
    ['It sank on Dec-05-2019.', 'Dec-05-2019 = 2019-12-05'],
    [
      'It sank on Sunday, the 5th day of May, 2024.',
      'Sunday, the 5th day of May, 2024 = 2024-05-05',
    ],
    ['It will sail at the end of May.', 'the end of May = 2025-05'],
  ])('reads one date: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it.each([
    ['It sank on May 4,2024.', ['May 4,2024 = 2024-05-04']],
    ['It sank on May 3 and 4,2024.', ['May 3 = 2024-05-03', '4,2024 = 2024-05-04']],
    ['May 4,202 crews left on May 5, 2024.', ['May 5, 2024 = 2024-05-05']],
  ])('reads a year behind a comma without a space: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('reads each day of a list', () => {
    expect(
      mentions('It sailed on May 3, 4 and 6, 2024.').map((one) => one.split(' = ')[1]),
    ).toEqual(['2024-05-03', '2024-05-04', '2024-05-06']);
    expect(mentions('It sailed on 3, 4 and 6 March.')[0]).toBe('3 = 2025-03-03');
  });

  it.each([
    'The clubs march 12 miles to Port Ellis.',
    'The clubs march 4 abreast.',
    'Fares may 10 times out of twelve rise.',
    'March 20 miles, they said.',
  ])('finds none in "march" and "may" as verbs: %s', (text) => {
    expect(mentions(text)).toEqual([]);
  });
});
