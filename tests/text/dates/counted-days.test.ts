import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('weekdays of weeks', () => {
  it.each([
    ['They met last week on Monday.', 'last week on Monday = 2025-03-10'],
    ['They met on Monday of last week.', 'Monday of last week = 2025-03-10'],
    ['They met on Monday the week before last.', 'Monday the week before last = 2025-03-03'],
    ['They met on Friday three weeks ago.', 'Friday three weeks ago = 2025-02-28'],
    ['They met a fortnight ago last Monday.', 'a fortnight ago last Monday = 2025-03-03'],
    ['They met two Mondays ago.', 'two Mondays ago = 2025-03-10'],
    ['They met the Monday before last.', 'the Monday before last = 2025-03-10'],
    ['They will meet the Monday after next.', 'the Monday after next = 2025-03-31'],
    ['They will meet on Monday week.', 'Monday week = 2025-03-31'],
    ['They will meet a week on Monday.', 'a week on Monday = 2025-03-31'],
    ['They will meet two weeks from Monday.', 'two weeks from Monday = 2025-04-07'],
    ['They will meet a week today.', 'a week today = 2025-03-26'],
    ['They met a week last Monday.', 'a week last Monday = 2025-03-10'],
    ['They met a fortnight ago today.', 'a fortnight ago today = 2025-03-05'],
    ['They met the month before last.', 'the month before last = 2025-01'],
    ['They will meet the week after next.', 'the week after next = 2025-W14'],
  ])('counts from the present: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it('takes a weekday for one of the week named just before it', () => {
    expect(mentions('They will meet next week, possibly on Tuesday.')[1]).toBe(
      'Tuesday = 2025-03-25',
    );
    expect(mentions('Last week’s talks, on Monday, failed.')[1]).toBe('Monday = 2025-03-10');
    expect(mentions('He said last week the port would open on Tuesday.')[1]).toBe(
      'Tuesday = 2025-03-25',
    );
  });

  it('reads a length of weeks before a day as both', () => {
    expect(mentions('They walked out for a week on Monday.')).toEqual([
      'a week = P1W',
      'Monday = 2025-03-17',
    ]);
  });
});

describe('days and weeks of months', () => {
  it.each([
    ['They will meet on the first Monday of May.', 'the first Monday of May = 2025-05-05'],
    ['They met on the last Friday in January.', 'the last Friday in January = 2025-01-31'],
    ['They met on the 2nd Tuesday of June 2024.', 'the 2nd Tuesday of June 2024 = 2024-06-11'],
    ['They meet on the last Friday of the month.', 'the last Friday of the month = 2025-03-28'],
    ['They met on the first Monday of last month.', 'the first Monday of last month = 2025-02-03'],
    ['It lapses on the last day of April.', 'the last day of April = 2025-04-30'],
    ['It lapsed on the 4th of last month.', 'the 4th of last month = 2025-02-04'],
    ['It lapses on the first of next month.', 'the first of next month = 2025-04-01'],
    ['It snowed in the week beginning 3 March.', 'the week beginning 3 March = 2025-W10'],
    ['It snowed in the week ending March 9, 2024.', 'the week ending March 9, 2024 = 2024-W10'],
    ['It snowed in the last week of January.', 'the last week of January = 2025-W05'],
    ['It lapsed on the last day of 2023.', 'the last day of 2023 = 2023-12-31'],
    ['It lapses on the last day of this year.', 'the last day of this year = 2025-12-31'],
    ['They meet every first Monday of the month.', 'every first Monday of the month = P1M'],
  ])('counts within the month: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it('knows no fifth Friday of a month that has four', () => {
    expect(mentions('They will meet on the fifth Friday of April.')).toEqual([
      'the fifth Friday of April = null',
    ]);
  });
});

describe('times that are counted back', () => {
  it.each([
    ['It began a year and a half ago.', 'a year and a half ago = 2023-09'],
    ['It began two and a half years ago.', 'two and a half years ago = 2022-09'],
    ['It began half a year ago.', 'half a year ago = 2024-09'],
    ['It began a year ago today.', 'a year ago today = 2024-03-19'],
    ['It began a year ago this week.', 'a year ago this week = 2024-W12'],
    ['It began two years ago last month.', 'two years ago last month = 2023-02'],
    ['It began ten years ago this Friday.', 'ten years ago this Friday = 2015-03-21'],
    ['It began two months ago to the day.', 'two months ago to the day = 2025-01-19'],
    ['This day last year it began.', 'This day last year = 2024-03-19'],
    ['It will end in the next day or two.', 'the next day or two = P1D'],
    ['It began two summers ago.', 'two summers ago = 2023-SU'],
    ['It began three days back.', 'three days back = 2025-03-16'],
    ['It began a year and two months ago.', 'a year and two months ago = 2024-01'],
    ['It began four weeks and two days ago.', 'four weeks and two days ago = 2025-02-17'],
    ['It began 1 year, 2 months and 5 days ago.', '1 year, 2 months and 5 days ago = 2024-01-14'],
    ['It took two hours and 15 minutes.', 'two hours and 15 minutes = PT2H15M'],
    ['It took three-quarters of an hour.', 'three-quarters of an hour = PT45M'],
    ['It will end ten days from Monday.', 'ten days from Monday = 2025-04-03'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it('counts a length in two units from what was told', () => {
    const text = 'It burnt on 5 May 2020. Two years and three months later it was rebuilt.';
    expect(mentions(text)[1]).toBe('Two years and three months later = 2022-08');
  });

  it('has the weekend of a day', () => {
    expect(mentions('It rained on the weekend of March 8-9.')[0]).toBe(
      'the weekend of March 8 = 2025-W10-WE',
    );
  });
});
