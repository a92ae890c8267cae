import type { WordFamily } from '../domain/beat.ts';
import { MONTH_FORMS } from '../domain/calendar/names.ts';
import { SMALL_NUMBERS, SMALL_ORDINALS, TENS } from '../text/number-words.ts';

/** The first number written in words as well as in figures: "one" is mostly a pronoun. */
const FIRST_NUMBER = 2;
const LAST_NUMBER = 99;

/** The last day of a month: a figure beside a month is no number of things. */
const LAST_DAY = 31;

/** Decades are written with and without an apostrophe, and without one the stemmer keeps the "s". */
const FIRST_DECADE = 1800;
const LAST_DECADE = 2090;

/** Numbers, ordinals and decades with their spellings: "27" and "twenty-seven", "10th" and "tenth". */
export function numberFamilies(): readonly WordFamily[] {
  const numbers = range(FIRST_NUMBER, LAST_NUMBER, 1);
  return [
    ...numbers.map((number) => ({
      same: [String(number), spelt(number, SMALL_NUMBERS)],
      near: [],
      not: number <= LAST_DAY ? daysOf(number) : [],
    })),
    ...[1, ...numbers].map((number) => ({
      same: [inFigures(number), spelt(number, SMALL_ORDINALS)],
      near: [],
      not: [],
    })),
    ...range(FIRST_DECADE, LAST_DECADE, 10).map((year) => ({
      same: [`${year}s`],
      near: [String(year)],
      not: [],
    })),
  ];
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

function spelt(number: number, small: readonly string[]): string {
  if (number < SMALL_NUMBERS.length) return small[number] ?? '';
  const tens = TENS[Math.floor(number / 10) - 2] ?? '';
  const isOrdinal = small === SMALL_ORDINALS;
  if (number % 10 === 0) return isOrdinal ? tens.replace(/y$/, 'ieth') : tens;
  return `${tens} ${small[number % 10]}`;
}

/** "1st", "22nd", "13th". */
function inFigures(number: number): string {
  const isTeen = number > 10 && number < 20;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}

/**
 * The contexts in which a figure is a day of a month: next to a month, or at the start of a range
 * of days.
 */
function daysOf(number: number): readonly string[] {
  return [
    ...MONTH_FORMS.flatMap((month) => [`${month} ${number}`, `${number} ${month}`]),
    `between ${number}`,
    `from ${number}`,
    `${number} to`,
  ];
}
