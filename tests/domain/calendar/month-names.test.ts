import { describe, expect, it } from 'vitest';
import { isWeekday, monthNumber } from '../../../src/domain/calendar/month-names.ts';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'el',
  'bg',
  'be',
  'hu',
  'lt',
  'ga',
  'ar',
  'he',
];

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
    expect(['Sept', 'mär', 'ДЕК', 'smarch'].map((name) => monthNumber(name))).toEqual([
      9,
      3,
      12,
      undefined,
    ]);
  });

  it.each([
    ['a shorter one', 'нояб', 11],
    ['one with the mark of an abbreviation', 'אפר׳', 4],
    ['one without its accents', 'ΑΠΡΙΛΙΟΥ', 4],
    ['one without its hamza', 'ابريل', 4],
    ['one with a preposition', 'באפריל', 4],
    ['one with an article', 'd’abril', 4],
    ['one in another case', 'aprīlī', 4],
    ['one of the Levant', 'نيسان', 4],
  ])('are read from %s', (_, name, month) => {
    expect(monthNumber(name)).toBe(month);
  });

  it('are those of the language where two call different months alike', () => {
    expect([monthNumber('listopada', 'pl'), monthNumber('listopada', 'hr-HR')]).toEqual([11, 10]);
  });
});
