import { monthNumber } from '../calendar-names.ts';

/** A day in a path: "/2031/04/02/", "/2031-4-2", "/20310402-". */
const DAY_IN_FIGURES = /\/((?:19|20)\d\d)(?:([/-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?=[/_.-]|$)/;

/** A day with its month in letters: "/2031/apr/02/". */
const DAY_IN_LETTERS = /\/((?:19|20)\d\d)[/-](\p{L}{3,9})[/-](\d{1,2})(?=[/_.-]|$)/u;

/** The day in the path of an address, as papers that keep their articles by day have it. */
export function addressDates(address: string | null): readonly string[] {
  if (address === null) return [];
  return [dayInFigures(address), dayInLetters(address)].filter((day) => day !== null);
}

function dayInFigures(address: string): string | null {
  const [, year, , month, day, compactMonth, compactDay] = DAY_IN_FIGURES.exec(address) ?? [];
  return year === undefined ? null : `${year}-${month ?? compactMonth}-${day ?? compactDay}`;
}

function dayInLetters(address: string): string | null {
  const [, year, name, day] = DAY_IN_LETTERS.exec(address) ?? [];
  const month = name === undefined ? undefined : monthNumber(name);
  return month === undefined ? null : `${year}-${month}-${day}`;
}
