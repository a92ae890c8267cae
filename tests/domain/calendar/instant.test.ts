import { describe, expect, it } from 'vitest';
import {
  addDays,
  DAY_MS,
  dayOf,
  daysBetween,
  localDay,
  localInstant,
  publicationInstant,
} from '../../../src/domain/calendar/instant.ts';

describe('days', () => {
  it('are added across months, years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it('are counted between days and times', () => {
    expect(daysBetween('2024-12-31T23:00Z', '2025-01-02')).toBe(2);
    expect(daysBetween('2025-01-02', '2024-12-31')).toBe(-2);
  });

  it('are those of an instant in UTC', () => {
    expect(dayOf(DAY_MS - 1)).toBe('1970-01-01');
    expect(dayOf(DAY_MS)).toBe('1970-01-02');
  });
});

describe('publicationInstant', () => {
  it('puts a day at its midday and reads a time without an offset as UTC', () => {
    expect(publicationInstant('1970-01-02')).toBe(1.5 * DAY_MS);
    expect(publicationInstant('1970-01-02T00:00')).toBe(DAY_MS);
    expect(publicationInstant('1970-01-02T02:00+02:00')).toBe(DAY_MS);
  });

  it('is null for what is no date', () => {
    expect(publicationInstant('soon')).toBeNull();
  });
});

describe('the zone of the machine', () => {
  it('bounds a day by its first and last instant', () => {
    const first = localInstant('2025-03-19', 'first');
    expect(localDay(new Date(first))).toBe('2025-03-19');
    expect(localInstant('2025-03-19', 'last')).toBe(localInstant('2025-03-20', 'first') - 1);
    expect(localDay(new Date(first - 1))).toBe('2025-03-18');
  });
});
