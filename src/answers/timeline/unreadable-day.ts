import { isDay } from '../../domain/calendar/civil-day.ts';
import { monthNumber } from '../../domain/calendar/month-names.ts';
import { MONTH_OR_ABBREVIATION } from '../../domain/calendar/names.ts';

const MONTH = `(?:${MONTH_OR_ABBREVIATION})`;

/** No newspaper archive begins earlier, and a later year is a misprint. */
const YEARS = { first: 1800, last: 2200 };

/** A leap year, so that 29 February without a year is valid. */
const SOME_LEAP_YEAR = 2000;

const OUTSIDE = '(?![\\p{L}\\p{N}])';
const YEAR = '(?:,? (\\d{3,}|0+))?';
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\.?${YEAR}${OUTSIDE}`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?${YEAR}${OUTSIDE}`,
  'giu',
);
const FIGURES =
  /(?<![\p{L}\p{N}.,/-])(?:\d{4,}([-/.])\d{1,2}\1\d+|\d+([-/.])\d{1,2}\2\d{4,}|\d{1,2}\/\d{1,2}\/\d{1,3})(?![\p{L}\p{N}/-])/gu;

/** A year after words that only a date follows; after others, a number that can only be a year. */
const YEAR_ALONE =
  /\b(?:since|until|till|year)(?: the)?(?: year)? (\d+)(?![\p{L}\p{N}.,/-]| \p{L})/giu;
const YEAR_AT_END = /\b(?:in|from|to|before|after|by) (\d{5,}|0+)(?=[?.!\s]*$)/giu;

/** Words in the form of a date that do not name exactly one day. */
export interface UnreadableDay {
  readonly words: string;
  /** The calendar has no such day, or day and month are interchangeable. */
  readonly fault: 'impossible' | 'ambiguous';
}

/** The first words of a text in the form of a day or year that cannot be read as one. */
export function unreadableDay(text: string): UnreadableDay | undefined {
  const impossible = [
    ...[...text.matchAll(DAY_FIRST)].filter(
      ([, day, month, year]) => !isWordedDay(day, month, year),
    ),
    ...[...text.matchAll(MONTH_FIRST)].filter(
      ([, month, day, year]) => !isWordedDay(day, month, year),
    ),
    ...[YEAR_ALONE, YEAR_AT_END]
      .flatMap((form) => [...text.matchAll(form)])
      .filter(([, year]) => !isWordedDay('1', 'January', year)),
  ].map(({ index, 0: words }) => ({ index, words, fault: 'impossible' as const }));
  const inFigures = [...text.matchAll(FIGURES)].flatMap(({ index, 0: words }) => {
    const fault = faultInFigures(words);
    return fault ? [{ index, words, fault }] : [];
  });
  const [first] = [...impossible, ...inFigures].toSorted((one, other) => one.index - other.index);
  return first && { words: first.words, fault: first.fault };
}

function isWordedDay(day = '', month = '', year = String(SOME_LEAP_YEAR)): boolean {
  return isPossible([year, String(monthNumber(month)), day]);
}

/** Whether year, month and day in figures are a valid day. */
function isPossible(figures: readonly string[]): boolean {
  const [year = 0, month = 0, day = 0] = figures.map(Number);
  return year >= YEARS.first && year <= YEARS.last && isDay({ year, month, day });
}

/** Years of two figures are taken for this century's: only month and day are checked. */
function faultInFigures(words: string): UnreadableDay['fault'] | undefined {
  const parts = words.split(/[-/.]/);
  const [first = '', second = '', third = ''] = parts;
  const year = third.length === 2 ? `20${third}` : third;
  const dayFirst = [year, second, first];
  const orders = first.length > 2 ? [parts] : [dayFirst, [year, first, second]];
  const possible = orders.filter(isPossible);
  if (possible.length === 0) return 'impossible';
  const isOne = possible.length === 1 || first === second || words.includes('.');
  return isOne ? undefined : 'ambiguous';
}
