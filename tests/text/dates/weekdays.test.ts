import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

/** The value of each mention, as of Wednesday 19 March 2025. */
function values(text: string, published?: string): readonly string[] {
  return mentions(text, published).map((mention) => mention.split(' = ')[1] ?? '');
}

describe('weekdays that are listed', () => {
  it.each([
    ['They meet next week, on Tuesday or Wednesday.', ['2025-W13', '2025-03-25', '2025-03-26']],
    [
      'They met last week on Monday, Tuesday and Friday.',
      ['2025-03-10', '2025-03-11', '2025-03-14'],
    ],
    ['Shells fell on Monday and Tuesday.', ['2025-03-17', '2025-03-18']],
    ['Talks will be held on Thursday or, perhaps, Friday.', ['2025-03-20', '2025-03-21']],
  ])('stay in one week: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ['Shells fell on Tuesday and on Monday.', ['2025-03-18', '2025-03-17']],
    ['They met on Monday and on Friday.', ['2025-03-17', '2025-03-14']],
    ['It rained on Friday, Saturday and Monday.', ['2025-03-14', '2025-03-15', '2025-03-17']],
  ])('are each the nearest where they are not in one week: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('weekdays behind a modal verb', () => {
  it.each([
    ['They said they would put it to a vote on Sunday.', '2025-03-23'],
    ['They will not let the ships in on Sunday.', '2025-03-23'],
    ['They put it to a vote on Sunday.', '2025-03-16'],
  ])('lie ahead, also where the verb has the form of the past: %s', (text, day) => {
    expect(values(text)).toEqual([day]);
  });
});

describe('weekdays that are left open', () => {
  it.each([
    ['It fell on a Sunday.', ['XXXX-WXX-7']],
    ['She was born on a Friday afternoon in 1974.', ['XXXX-WXX-5TAF', '1974']],
    ['They chose a Monday for the vote.', ['XXXX-WXX-1']],
    ['The court sits every Monday and Thursday.', ['XXXX-WXX-1', 'XXXX-WXX-4']],
    [
      'The court sits on Mondays, Tuesdays and Fridays.',
      ['XXXX-WXX-1', 'XXXX-WXX-2', 'XXXX-WXX-5'],
    ],
    ['Ships sail on Monday and Tuesday nights.', ['XXXX-WXX-1', 'XXXX-WXX-2TNI']],
  ])('name no day: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('are of the week where they belong to something', () => {
    expect(values('A Friday deadline was set. A Tuesday night raid failed.')).toEqual([
      '2025-03-21',
      '2025-03-18TNI',
    ]);
  });
});

describe('months in front of what they date', () => {
  it.each([
    ['The May elections were held.', ['2025-05']],
    ["Norland's March proposal failed.", ['2025-03']],
    ['The March on Port Ellis ended.', []],
    ['The May family left for the May government.', []],
  ])('are told from names: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('weekdays beside other words', () => {
  it.each([
    ['It sank on Saturday the 8th.', 'Saturday the 8th = 2025-03-08'],
    ['The court sits on Wednesday 26th.', 'Wednesday 26th = 2025-03-26'],
    ['It will sail on Friday, the 4th.', 'Friday, the 4th = 2025-04-04'],
    ['It sank on Friday the 7th-placed crew.', 'Friday = 2025-03-14'],
    ['It sank on Saturday, June 15.', 'Saturday, June 15 = 2024-06-15'],
    ['It will sail on Friday, Jan. 16.', 'Friday, Jan. 16 = 2026-01-16'],
    ['They meet on Monday (April 28) in Lunn.', 'Monday = 2025-04-28'],
    ['Talks on Wednesday, March 11 and 12, failed.', 'Wednesday, March 11 = 2025-03-11'],
    ['They met on Monday last in Lunn.', 'Monday last = 2025-03-17'],
    ['They will meet on Friday next.', 'Friday next = 2025-03-21'],
    ['They will meet this upcoming Friday.', 'this upcoming Friday = 2025-03-21'],
    ['They met on Tues. in Lunn.', 'Tues. = 2025-03-18'],
    ['They met one Sunday in spring.', 'Sunday = XXXX-WXX-7'],
    ['They meet every other Monday.', 'every other Monday = XXXX-WXX-1'],
    ['They will meet on Friday in two weeks.', 'Friday in two weeks = 2025-04-04'],
    ['It sat on the third Monday this March.', 'the third Monday this March = 2025-03-17'],
    ['It sits on the first Tuesday next October.', 'the first Tuesday next October = 2025-10-07'],
  ])('take their day from them: %s', (text, expected) => {
    expect(mentions(text)[0]).toBe(expected);
  });

  it.each([
    ['The port was shut from Thursday until Monday.', ['2025-03-13', '2025-03-17']],
    ['The port will be shut from Friday to Tuesday.', ['2025-03-21', '2025-03-25']],
  ])('end a span in the next week: %s', (text, expected) => {
    expect(mentions(text).map((mention) => mention.split(' = ')[1])).toEqual(expected);
  });

  it.each([
    'The Sunday Herald wrote of it.',
    'The Mail on Sunday wrote of it.',
    'Sheffield Wednesday lost.',
    'Nobody forgot Bloody Sunday.',
  ])('are no days within a name: %s', (text) => {
    expect(mentions(text)).toEqual([]);
  });
});
