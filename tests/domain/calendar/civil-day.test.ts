import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFromNumber,
  dayNumber,
  firstOfMonth,
  isoDay,
  isoWeek,
  mondayOfWeek,
  parseDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../src/domain/calendar/civil-day.ts';
import { easterSunday } from '../../../src/domain/calendar/easter.ts';

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

  it('finds the Monday that an ISO week begins with', () => {
    expect(isoDay(mondayOfWeek(2025, 1))).toBe('2024-12-30');
    expect(isoDay(mondayOfWeek(2020, 53))).toBe('2020-12-28');
  });

  it('finds the nearest weekday after and before a day, or the day itself', () => {
    const wednesday = dayNumber({ year: 2025, month: 3, day: 19 });
    expect(weekdayOnOrAfter(wednesday, 3)).toBe(wednesday);
    expect(isoDay(weekdayOnOrAfter(wednesday, 1))).toBe('2025-03-24');
    expect(isoDay(weekdayOnOrBefore(wednesday, 7))).toBe('2025-03-16');
  });

  it('carries months into the years around', () => {
    expect(isoDay(firstOfMonth(2024, 14))).toBe('2025-02-01');
    expect(isoDay(firstOfMonth(2024, 0))).toBe('2023-12-01');
  });

  it('reads only days that the calendar has', () => {
    expect(parseDay('2024-02-29T08:00')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(['2025-02-29', '2025-13-01', '2025-03', ''].map(parseDay)).toEqual(
      Array(4).fill(undefined),
    );
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
