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

describe('days and months that share what one of them names', () => {
  it.each([
    ['They met on the 10th and 11th of March.', ['2025-03-10', '2025-03-11']],
    ['They met on the 3rd, 4th and 5th of March.', ['2025-03-03', '2025-03-04', '2025-03-05']],
    ['They met on 3rd and 4th March.', ['2025-03-03', '2025-03-04']],
    ['It ran on May 3rd–5th, 2024.', ['2024-05-03', '2024-05-05']],
    ['It ran from December 28 to January 3, 2025.', ['2024-12-28', '2025-01-03']],
    ['It ran from 28 December 2023 to 3 January.', ['2023-12-28', '2024-01-03']],
    ['It ran from November 2024 to February.', ['2024-11', '2025-02']],
    ['It was brought forward from 5 March to 27 February 2025.', ['2025-03-05', '2025-02-27']],
    ['January, February and March of 2024 were dry.', ['2024-01', '2024-02', '2024-03']],
    ['They revised on Friday the figures to December.', ['2025-03-14', '2024-12']],
  ])('%s', (text, expected) => {
    expect(mentions(text).map((mention) => mention.split(' = ')[1])).toEqual(expected);
  });
});

describe('days of a month', () => {
  it.each([
    ['The ban begins on the first of April.', 'the first of April = 2025-04-01'],
    ['It was signed on the fifth of May 2024.', 'the fifth of May 2024 = 2024-05-05'],
    ['It fell on March twenty-third.', 'March twenty-third = 2025-03-23'],
    ['In April first reports came.', 'April = 2025-04'],
    ['It fell on 29 February.', '29 February = 2024-02-29'],
    ['It fell on 3 June last year.', '3 June last year = 2024-06-03'],
    ['It fell in December of last year.', 'December of last year = 2024-12'],
    ['It fell in the spring of last year.', 'the spring of last year = 2024-SP'],
    ['It will open on July 10 next year.', 'July 10 next year = 2026-07-10'],
    ['It will open next March 1.', 'next March 1 = 2026-03-01'],
    ['The order of 5 May last was void.', '5 May last = 2024-05-05'],
    ['It was shut at Christmas last year.', 'Christmas last year = 2024-12-25'],
    ['It was built in Aug ’24.', 'Aug ’24 = 2024-08'],
    ['It was built in 2024 Aug, they say.', '2024 Aug = 2024-08'],
    ['The court sat on the eleventh.', 'the eleventh = 2025-03-11'],
    ['Pay comes on the last weekday of May.', 'the last weekday of May = 2025-05-30'],
    ['Shops were full on Black Friday.', 'Black Friday = 2024-11-29'],
    ['It rained on St. Patrick’s Day.', 'St. Patrick’s Day = 2025-03-17'],
  ])('is told in many ways: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it.each([
    'In March last-minute talks failed.',
    'The library is on the eleventh floor.',
    'Every Easter they sing.',
    'In 2019 May resigned.',
    'The ferry to Easter Island sailed.',
    'Nora Vell and May Orr sang.',
  ])('is none where the words mean something else: %s', (text) => {
    expect(mentions(text).join()).not.toMatch(/last|Easter|May/);
  });
});
