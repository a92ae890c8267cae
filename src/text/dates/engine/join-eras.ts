import type { DateToken } from './date-lexicon.ts';

/** The word of a year that is written with its era. */
export const WITH_ERA = '(year of an era)';

const BEFORE = /^bce?$/;
const AFTER = /^(?:ad|ce)$/;

/** The latest year that a TIMEX3 value can hold. */
const LAST_YEAR = 9999;

/**
 * Joins years with their eras: "264 BC", "69 AD" and "AD 69" become one token each, the year counted
 * as astronomers do, 1 BC as 0.
 */
export function joinEras(tokens: readonly DateToken[]): readonly DateToken[] {
  const joined: DateToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const year = last && yearOf(last, token);
    if (last && year !== undefined) joined[joined.length - 1] = join(last, token, year);
    else joined.push(token);
  }
  return joined;
}

function yearOf(one: DateToken, other: DateToken): number | undefined {
  if (one.word === 'ad' && one.isCapital) return inRange(other.kinds.number);
  if (!other.isCapital) return undefined;
  const years = inRange(one.kinds.number);
  if (years === undefined || AFTER.test(other.word)) return years;
  return BEFORE.test(other.word) ? 1 - years : undefined;
}

function inRange(number: number | string | undefined): number | undefined {
  const isYear = typeof number === 'number' && number >= 1 && number <= LAST_YEAR;
  return isYear && Number.isInteger(number) ? number : undefined;
}

function join(one: DateToken, other: DateToken, year: number): DateToken {
  const kinds = year > 0 ? { year } : { year, ancient: year };
  return { ...one, word: WITH_ERA, end: other.end, kinds };
}
