import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('times of the clock', () => {
  it.each([
    ['It began at 4 p.m. (1400 GMT) on Monday.', '2025-03-17T16:00', '2025-03-17'],
    ['It began at 9:15 a.m. local time (0715 GMT) Monday.', '2025-03-17T09:15', '2025-03-17'],
    ['It began at 8 a.m. EST/1300 GMT on Monday.', '2025-03-17T08:00', '2025-03-17'],
  ])('has the day behind the same time in another zone: %s', (text, time, day) => {
    expect(mentions(text).map((mention) => mention.split(' = ')[1])).toEqual([time, day]);
  });

  it.each([
    ['It burnt around 2015 local time on Monday.', '2015 local time on Monday = 2025-03-17T20:15'],
    ['It burnt at 1945 GMT.', '1945 GMT = 2025-03-19T19:45'],
    ['It sailed on Monday at 0600 hours (0500 GMT).', 'Monday at 0600 hours = 2025-03-17T06:00'],
    ['It sailed at 1800 local time (1600 GMT).', '1800 local time = 2025-03-19T18:00'],
  ])('finds no year in four figures of a time: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it('is no later than the report where it tells what has happened', () => {
    const text = 'A vote will be held on Friday. The ships came in at 8 p.m.';
    expect(mentions(text).at(-1)).toBe('8 p.m. = 2025-03-19T20:00');
  });

  it('keeps the year before what is local', () => {
    expect(mentions('It lost the 2015 local polls.')).toEqual(['2015 = 2015']);
  });

  it.each([
    ['It began at 8:15 on Monday morning.', ['8:15 on Monday morning = 2025-03-17T08:15']],
    ['Curtain: 20:00 on 5 May.', ['20:00 on 5 May = 2025-05-05T20:00']],
    ['They left at 4 in the morning on Monday.', ['4 in the morning on Monday = 2025-03-17T04:00']],
    ['Guns fell silent at 10 at night; the night the port fell was long.', []],
    ['They count 4 in the morning session.', ['in the morning = 2025-03-19TMO']],
  ])('tells an hour of a part of the day, and no day from an event: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('keeps both days of a night', () => {
    expect(mentions('It sank in the night of 5/6 June 1944.')).toEqual([
      'the night of 5/6 June 1944 = 1944-06-05TNI',
    ]);
  });
});

describe('times as they are spoken', () => {
  it.each([
    ['It rang at half past six on Monday.', 'half past six on Monday = 2025-03-17T06:30'],
    ['It rang at a quarter to nine on Monday.', 'a quarter to nine on Monday = 2025-03-17T08:45'],
    ['It rang at ten past four on Monday.', 'ten past four on Monday = 2025-03-17T04:10'],
    ['It rang at ten o’clock on Monday night.', 'ten o’clock on Monday night = 2025-03-17T22:00'],
    ['It rang on Monday evening at 8:15.', 'Monday evening at 8:15 = 2025-03-17T20:15'],
    ['It rang at 12:00 noon on Monday.', '12:00 noon on Monday = 2025-03-17T12:00'],
    ['It rang the night before last.', 'the night before last = 2025-03-17TNI'],
    ['It rang on 2025-03-18 09:30.', '2025-03-18 09:30 = 2025-03-18T09:30'],
    ['The bell is at noon Lunn time on Friday.', 'noon Lunn time on Friday = 2025-03-21T12:00'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  it.each(['About ten past winners came.', 'A quarter to 12 percent left.'])(
    'are none of what is counted: %s',
    (text) => {
      expect(mentions(text).join()).not.toContain('T');
    },
  );

  it('has the evening before a day that was told', () => {
    const text = 'On 5 May 2024 the mill burnt. The previous evening it was full.';
    expect(mentions(text)[1]).toBe('The previous evening = 2024-05-04TEV');
    expect(mentions('On 5 May 2024 it burnt. The same evening he left.')[1]).toBe(
      'The same evening = 2024-05-05TEV',
    );
  });
});
