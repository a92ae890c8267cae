import { describe, expect, it } from 'vitest';
import { otherDurations } from '../../../src/text/statements/durations.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const otherLengths = (one: string, other: string) =>
  otherDurations(readStatement(one, []), readStatement(other, [])).map((pair) => [
    one.slice(pair.one.start, pair.one.end),
    other.slice(pair.other.start, pair.other.end),
  ]);

describe('how long something lasts', () => {
  it.each([
    ['The truce lasted two weeks.', 'Both agreed to a 10-day truce.', ['two weeks', '10-day']],
    ['The strike lasted 58 days.', 'It ended a 48-day-long strike.', ['58 days', '48-day']],
    [
      'It took nine hours of talks.',
      'They met for six hours of talks.',
      ['nine hours', 'six hours'],
    ],
  ])('differs: %s', (one, other, lengths) => {
    expect(otherLengths(one, other)).toEqual([lengths]);
  });

  it.each([
    ['in another measure', 'The truce lasted two weeks.', 'Both agreed to a 14-day truce.'],
    ['of something else', 'The truce lasted two weeks.', 'It ended a 48-day strike.'],
    ['and how old it is', 'The truce lasted two weeks.', 'They broke the three-day-old truce.'],
  ])('is the same or no other: %s', (_, one, other) => {
    expect(otherLengths(one, other)).toEqual([]);
  });
});
