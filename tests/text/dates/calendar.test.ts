import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFromNumber,
  dayNumber,
  isoDay,
  isoWeek,
  weekdayOf,
} from '../../../src/text/dates/civil-day.ts';
import { easterSunday } from '../../../src/text/dates/easter.ts';

describe('civil days', () => {
  it('agrees with the calendar of the machine', () => {
    const days = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
        expect(dayNumber(dayFromNumber(number))).toBe(number);
      }),
    );
  });

  it.each([
    [{ year: 2025, month: 3, day: 19 }, '2025-W12'],
    [{ year: 2021, month: 1, day: 3 }, '2020-W53'],
    [{ year: 2024, month: 12, day: 30 }, '2025-W01'],
  ])('knows the week of %j', (day, week) => {
    expect(isoWeek(dayNumber(day))).toBe(week);
  });
});

describe('easterSunday', () => {
  it.each([
    [2023, '2023-04-09', '2023-04-16'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
  ])('knows both Easters of %i', (year, western, orthodox) => {
    expect(isoDay(easterSunday(year, 'western'))).toBe(western);
    expect(isoDay(easterSunday(year, 'orthodox'))).toBe(orthodox);
  });
});
