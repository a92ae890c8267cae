import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/answers/wording/format-day.ts';

describe('a date for people', () => {
  it.each([
    ['2031-06-03', '3 Jun 2031'],
    ['2031-06-03T23:30-05:00', '3 Jun 2031'],
    ['2031-06', 'Jun 2031'],
    ['2031', '2031'],
  ])('%s is %s', (date, shown) => {
    expect(formatDay(date)).toBe(shown);
  });
});
