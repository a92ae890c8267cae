import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { mentions, PUBLISHED } from './mentions.ts';

describe('findDates', () => {
  it.each([
    ['It sank on March 5, 2024.', 'March 5, 2024 = 2024-03-05'],
    ['It sank on Tuesday, 5 March 2024.', 'Tuesday, 5 March 2024 = 2024-03-05'],
    ['It sank on the 5th of March 2024.', 'the 5th of March 2024 = 2024-03-05'],
    ['It sank on 2024-03-05.', '2024-03-05 = 2024-03-05'],
    ['It sank on Sept. 5, 2024.', 'Sept. 5, 2024 = 2024-09-05'],
    ['It sank in September 2024.', 'September 2024 = 2024-09'],
    ['It sank in the spring of 2024.', 'the spring of 2024 = 2024-SP'],
    ['It sank in early 2024.', 'early 2024 = 2024'],
    ['Ferries of the 1980s sank.', 'the 1980s = 198'],
    ['Ferries of the 19th century sank.', 'the 19th century = 18'],
    ['Sales rose in the second quarter of 2024.', 'the second quarter of 2024 = 2024-Q2'],
    ['Sales rose in the first half of 2024.', 'the first half of 2024 = 2024-H1'],
    ['Sales rose in fiscal year 2024.', 'fiscal year 2024 = 2024'],
    ['Sales rose in the last quarter of 2024.', 'the last quarter of 2024 = 2024-Q4'],
    ['It sailed in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
  ])('reads what the words state: %s', (text, expected) => {
    expect(mentions(text, null)).toEqual([expected]);
    expect(findDates(text, { published: null })[0]?.basis).toBe('stated');
  });

  it.each([
    ['They met on Friday.', 'Friday = 2025-03-14'],
    ['They will meet on Friday.', 'Friday = 2025-03-21'],
    ['They met on Wednesday.', 'Wednesday = 2025-03-19'],
    ['They met last Friday.', 'last Friday = 2025-03-14'],
    ['They could meet as early as Friday.', 'Friday = 2025-03-21'],
    ['They met yesterday.', 'yesterday = 2025-03-18'],
    ['They met on Tuesday evening.', 'Tuesday evening = 2025-03-18TEV'],
    ['They met at 9:30 a.m. on Tuesday.', '9:30 a.m. on Tuesday = 2025-03-18T09:30'],
    ['They met earlier this week.', 'earlier this week = 2025-W12'],
    ['They will meet next week.', 'next week = 2025-W13'],
    ['They will meet this weekend.', 'this weekend = 2025-W12-WE'],
    ['They met in June.', 'June = 2024-06'],
    ['They will meet in June.', 'June = 2025-06'],
    ['They met last summer.', 'last summer = 2024-SU'],
    ['They met nine days ago.', 'nine days ago = 2025-03-10'],
    ['They met two years ago.', 'two years ago = 2023'],
    ['They met last October 3.', 'last October 3 = 2024-10-03'],
    ['They will meet on Easter Monday.', 'Easter Monday = 2025-04-21'],
    ['They will meet on Good Friday.', 'Good Friday = 2025-04-18'],
  ])('resolves against the publication date: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
    expect(findDates(text, { published: PUBLISHED })[0]?.basis).toBe('resolved');
  });

  it.each([
    ['a 30-day truce', 'P30D'],
    ['a truce of three years', 'P3Y'],
    ['a month-long halt', 'P1M'],
    ['it took several months', 'PXM'],
    ['it took two and a half years', 'P2Y6M'],
    ['it took half an hour', 'PT30M'],
    ['every Monday', 'XXXX-WXX-1'],
    ['the daily ferry', 'P1D'],
    ['the annual fair', 'P1Y'],
    ['it is currently closed', 'PRESENT_REF'],
    ['it recently closed', 'PAST_REF'],
    ['it will close in the coming days', 'FUTURE_REF'],
  ])('reads lengths, sets and times that no calendar holds: %s', (text, value) => {
    expect(findDates(text, { published: null }).map((date) => date.value)).toEqual([value]);
  });

  it('reads both ends of a range', () => {
    expect(mentions('They will meet March 23-25, and from 2 to 4 May.')).toEqual([
      'March 23 = 2025-03-23',
      '25 = 2025-03-25',
      '2 = 2025-05-02',
      '4 May = 2025-05-04',
    ]);
  });

  it.each([
    'You may march on; the second ship may fall behind.',
    'The sun rose. It was read in The Week.',
    'It carried 2000 people and 1999 tons.',
    'It cost $1990. Its captain is 52 years old.',
    'Theresa May met the 12-year-old boy.',
  ])('leaves other words alone: %s', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it('tells the churches of a feast apart by the text', () => {
    const published = '2024-03-20';
    const western = 'They will stop at Easter.';
    const eastern = 'Orthodox priests asked for peace. They will stop at Easter.';
    expect(mentions(western, published)).toEqual(['Easter = 2024-03-31']);
    expect(mentions(eastern, published)).toEqual(['Easter = 2024-05-05']);
  });

  it('knows the days that the beat names', () => {
    const namedDays = [{ name: 'Harbour Day', aliases: ['Pier Day'], month: 4, day: 2 }];
    const text = 'They will meet on Pier Day.';
    const [day] = findDates(text, { published: PUBLISHED, namedDays });
    expect(day?.value).toBe('2025-04-02');
  });

  it('follows a history from one mention to the next', () => {
    const years = 'The strike went on in 1901, 1902, 1903, 1904, 1905, 1906, 1907 and 1908.';
    const text = `${years} On 4 December 1909 the fleet sailed. The next day it was lost. In January the owner died. The following year peace came.`;
    expect(mentions(text).slice(8)).toEqual([
      '4 December 1909 = 1909-12-04',
      'The next day = 1909-12-05',
      'January = 1910-01',
      'The following year = 1911',
    ]);
  });

  it('compares an earlier year with the quarter that a report is about', () => {
    const text = 'Profit fell in the fourth quarter. It was higher a year earlier.';
    expect(mentions(text)).toEqual(['the fourth quarter = 2024-Q4', 'a year earlier = 2023-Q4']);
  });

  it('leaves open what needs a publication date, where there is none', () => {
    expect(mentions('They met on Friday evening, and in June.', null)).toEqual([
      'Friday evening = null',
      'June = null',
    ]);
  });

  it('resolves against earlier mentions where there is no publication date', () => {
    const text = 'They met on 5 May 2024, and again two days later.';
    expect(mentions(text, null)).toEqual([
      '5 May 2024 = 2024-05-05',
      'two days later = 2024-05-07',
    ]);
  });
});

describe('findDates, on any text', () => {
  const words =
    'Monday|May|march|the|last|next|a|year|s|quarter|twenty|five|2024|1999|3|23|-|,|.|a.m.|9:30|ago|later|of|every|Easter|weekend|first|half|\n\n|will|met|1980s|’s|the 5th|2024-02-30|31 February|03/04/2025|31/12/99|264 BC|0000|years|fiscal|in|\u{1F6A2}|Friday evening';
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words.split('|')), fc.string({ maxLength: 4 })), {
      maxLength: 40,
    })
    .map((run) => run.join(' '));
  const published = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 12 }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );

  it('finds slices of the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, published, (words, day) => {
        let from = 0;
        for (const { start, end } of findDates(words, { published: day })) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('gives values that are TIMEX3 or null, and the same each time', () => {
    const timex =
      /^(?:BC)?\d{2,4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|Q\d|H\d|SP|SU|FA|WI))?(?:T(?:\d\d:\d\d|[A-Z]{2}))?$|^P(?:T?(?:\d+(?:\.\d+)?|X)[A-Z]{1,2})*(?:T12H)?$|^XXXX-|_REF$/;
    fc.assert(
      fc.property(text, published, (words, day) => {
        const dates = findDates(words, { published: day });
        for (const { value } of dates) if (value !== null) expect(value).toMatch(timex);
        expect(findDates(words, { published: day })).toEqual(dates);
      }),
    );
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
    'does not depend on the zone %s',
    (zone) => {
      const sentence = 'They met on Tuesday evening, last week and a month ago; they sail in May.';
      const here = findDates(sentence, { published: PUBLISHED });
      vi.stubEnv('TZ', zone);
      onTestFinished(() => void vi.unstubAllEnvs());
      const there = findDates(sentence, { published: `${PUBLISHED}T23:30:00-08:00` });
      expect(there).toEqual(here);
    },
  );

  it.each([
    '1',
    '1,111,',
    '.',
    'May ',
    'the ',
    'twenty ',
    'one hundred and ',
    '9:30 ',
    '1990-',
    'a year ',
    '\n ',
  ])('comes to an end on a hundred thousand characters of %j', (run) => {
    const long = run.repeat(100_000 / run.length);
    const dates = findDates(long, { published: PUBLISHED });
    expect(dates.every(({ start, end }) => start < end && end <= long.length)).toBe(true);
  });
});
