import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('parts of calendar units', () => {
  it.each([
    ['By the start of the month they had left.', 'the start of the month = 2025-03'],
    ['Later in the month they left.', 'Later in the month = 2025-03'],
    ['It may open by the end of the decade.', 'the end of the decade = 202'],
    ['It fell in the middle of the week.', 'the middle of the week = 2025-W12'],
    ['Costs will fall this fiscal year.', 'this fiscal year = 2025'],
    ['Costs fell last financial year.', 'last financial year = 2024'],
    ['It burned in the early 1800s.', 'the early 1800s = 18'],
    ["It opened in the late '80s.", "the late '80s = 198"],
    [
      'It was built in the last decade of the 20th century.',
      'the last decade of the 20th century = 199',
    ],
    ['It was built c. 1250.', '1250 = 1250'],
    ['It fell in the last days of April 1945.', 'the last days of April 1945 = 1945-04'],
    ['It fell in the first week of September 2024.', 'the first week of September 2024 = 2024-W36'],
    ['It fell in the last week of June 2024.', 'the last week of June 2024 = 2024-W26'],
    ['A 2009 analysis was lost.', '2009 = 2009'],
  ])('%s', (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });

  it('leaves a phrase that means finally', () => {
    expect(mentions('At the end of the day it is his choice.')).toEqual([]);
  });

  it('reads each of two centuries', () => {
    expect(mentions('Ships of the 18th- and 19th-century were found.')).toEqual([
      'the 18th = 17',
      '19th-century = 18',
    ]);
  });
});

describe('times that no calendar holds', () => {
  it.each([
    ['He was mayor at the time.', ['the time = PAST_REF']],
    ['At the time of the vote he was mayor.', []],
    ['At the time Orr was mayor.', []],
    ['In recent weeks and months it grew.', ['recent weeks and months = PXM']],
    ['It owes that in recent years to its port.', ['recent years = PXY']],
    [
      'A years-long siege and a decades-long feud ended.',
      ['A years-long = PXY', 'a decades-long = PXDE'],
    ],
    ['A week or so ago it rained.', ['A week or so ago = 2025-W11']],
    ['They quarrelled for the past three summers.', []],
    ['The 8-month-old truce holds, says a 6-year-old boy.', ['8-month = P8M']],
    [
      'It took two-and-a-half years and a quarter of a century.',
      ['two-and-a-half years = P2Y6M', 'a quarter of a century = P25Y'],
    ],
    ['They ruled for hundreds of years.', ['hundreds of years = PXY']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('counts from now in a history too', () => {
    const text = 'In 1914 it was built. In 1936 it burned. Eight years from now it will be a park.';
    expect(mentions(text).at(-1)).toBe('Eight years from now = 2033');
  });
});

describe('figures that are no times of the day', () => {
  it.each([
    'She ran it in about 3:59.4 this time.',
    'He cut his time from 2:05:13 to 2:04:50.',
    'He won the race by 2:13, a record.',
    'A pre-dawn raid failed.',
    'A dawn raid failed.',
  ])('%s', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it('are told from those that are', () => {
    expect(mentions('Around 9:30 the siren rang; by 14:05 it was over.')).toHaveLength(2);
  });
});

describe('years and parts of years', () => {
  it.each([
    ['It grew in the 1950s and ’60s.', ['the 1950s = 195', '’60s = 196']],
    ['It grew in the 1990s and 00s.', ['the 1990s = 199', '00s = 200']],
    ['It shut in the noughties.', ['the noughties = 200']],
    ['Sales fell in Q4.', ['Q4 = 2024-Q4']],
    ['Sales fell in 1Q 2024 and in 4Q24.', ['1Q 2024 = 2024-Q1', '4Q24 = 2024-Q4']],
    [
      'Output rose in 2025Q1 and in Quarter 2 2024.',
      ['2025Q1 = 2025-Q1', 'Quarter 2 2024 = 2024-Q2'],
    ],
    ['The FY2024 plan was cut.', ['FY2024 = 2024']],
    ['It left in the summer of ’24.', ['the summer of ’24 = 2024-SU']],
    ['The law is of twenty twenty-four.', ['twenty twenty-four = 2024']],
    ['The over-60s won.', []],
    [
      'In 2019 it fell. The following spring it rose.',
      ['2019 = 2019', 'The following spring = 2020-SP'],
    ],
    ['Most pre-2022 bases went.', ['2022 = 2022']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('finds no quarter of a year in a game', () => {
    expect(mentions('Lunn led after the first quarter of the game.')).toEqual([]);
  });
});
