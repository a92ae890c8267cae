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

/** The last of the hundreds that are written in words; behind it come thousands. */
const LAST_HUNDRED = 9;

/** "2000" is a year more often than two thousand. */
const YEAR_IN_THOUSANDS = 2;

/** Signs of units, with their words. */
const UNITS: readonly (readonly string[])[] = [
  ['mm', 'millimetre'],
  ['cm', 'centimetre'],
  ['km', 'kilometre'],
  ['kg', 'kilogram', 'kilogramme', 'kilo'],
  ['mph', 'miles an hour', 'miles per hour'],
  ['kph', 'kmh', 'km h', 'kilometres an hour', 'kilometres per hour'],
];

/**
 * Numbers, ordinals, decades and units with their spellings: "27" and "twenty-seven", "10th" and
 * "tenth", "3,000" and "three thousand", "mm" and "millimetres".
 */
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
    ...range(1, LAST_HUNDRED, 1).map((number) => familyOf(number, 100, 'hundred')),
    ...range(1, LAST_NUMBER, 1)
      .filter((number) => number !== YEAR_IN_THOUSANDS)
      .map((number) => familyOf(number, 1000, 'thousand')),
    ...UNITS.map((same) => ({ same, near: [], not: [] })),
    ...range(FIRST_DECADE, LAST_DECADE, 10).map((year) => ({
      same: [`${year}s`],
      near: [String(year)],
      not: [],
    })),
  ];
}

/** "300" and "three hundred"; "a hundred" is one. */
function familyOf(number: number, unit: number, word: string): WordFamily {
  const words = [`${spelt(number, SMALL_NUMBERS)} ${word}`, ...(number === 1 ? [`a ${word}`] : [])];
  return { same: [String(number * unit), ...words], near: [], not: [] };
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
