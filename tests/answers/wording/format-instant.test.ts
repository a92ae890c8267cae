import { describe, expect, it } from 'vitest';
import {
  formatInstant,
  formatInstantInUtc,
  formatInstantInZone,
  formatWeekday,
} from '../../../src/answers/wording/format-instant.ts';

const INSTANT = Date.parse('2031-06-01T23:05:40Z');

describe('an instant in words', () => {
  it('is given on the clocks of a zone', () => {
    expect(formatInstant(INSTANT, 'Asia/Tokyo')).toBe('2 Jun 2031, 08:05');
    expect(formatInstantInZone(INSTANT, 'Asia/Tokyo')).toBe('Mon 2 Jun, 08:05');
    expect(formatWeekday(INSTANT, 'Asia/Tokyo')).toBe('Mon 2 Jun 2031');
  });

  it('is given to the minute in universal time', () => {
    expect(formatInstantInUtc(INSTANT)).toBe('2031-06-01 23:05 UTC');
  });

  it('calls midnight 00:00', () => {
    const midnight = Date.parse('2031-06-01T00:00:00Z');
    expect(formatInstantInZone(midnight, 'UTC')).toBe('Sun 1 Jun, 00:00');
  });
});
