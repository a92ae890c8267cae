import { describe, expect, it } from 'vitest';
import { isWeekday, monthNumber } from '../../../src/domain/calendar/names.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr'];

describe('the names of the calendar', () => {
  it.each(LANGUAGES)('are the months that %s prints in a date', (language) => {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(new Date(Date.UTC(2025, month - 1, 15)));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      expect([name, monthNumber(name)]).toEqual([name, month]);
    }
  });

  it.each(LANGUAGES)('are the weekdays that %s prints', (language) => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day += 1) {
      const name = format.format(new Date(Date.UTC(2025, 0, day)));
      expect([name, isWeekday(name)]).toEqual([name, true]);
    }
  });

  it('give every abbreviation one month', () => {
    expect(['Sept', 'mär', 'ДЕК', 'smarch'].map(monthNumber)).toEqual([9, 3, 12, undefined]);
  });
});
