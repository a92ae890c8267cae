import { type CivilDay, parseDay } from '../../../domain/calendar/civil-day.ts';
import type { NumericOrder } from '../../../domain/date-mention.ts';
import type { DateToken } from '../engine/date-lexicon.ts';
import { createRules, type DateRule, type Interpretation, stated } from '../engine/date-rule.ts';
import { parsePattern } from '../engine/pattern.ts';
import { fullYear, validStatedDay } from '../engine/resolve.ts';

export const NUMERIC_DATES: readonly DateRule[] = [
  ...createRules(['{iso}', '{isoTime}'], ({ iso, isoTime }) => isoDate(String(iso ?? isoTime))),
  ...createRules(['{ordered}'], ({ ordered }) => {
    const value = validStatedDay(monthFirst(String(ordered)));
    return value === undefined ? undefined : stated('date', value);
  }),
  ...createRules(['{slashed}'], ({ slashed }, { numericOrder }) =>
    slashedDay(String(slashed), numericOrder),
  ),
];

/**
 * The order in which a text writes its dates in figures: that of the slashed dates which have one
 * reading only, or else day first where it writes "25 December 2024". "December 25, 2024" decides
 * nothing: papers of many countries that write figures day first spell it so.
 */
export function detectNumericOrder(tokens: readonly DateToken[]): NumericOrder | undefined {
  const orders = new Set<NumericOrder>();
  for (const { kinds } of tokens) {
    const order = kinds.slashed === undefined ? undefined : unambiguousOrder(String(kinds.slashed));
    if (order) orders.add(order);
  }
  if (orders.size > 0) return orders.size === 1 ? [...orders][0] : undefined;
  return tokens.some((_, at) => isSpeltDayFirst(tokens, at)) ? 'day-first' : undefined;
}

const DAY_FIRST = parsePattern('{day} {month} ,? {year}');
const MONTH_FIRST = parsePattern('{month} {day} {month}');

/** "25 December 2024", but not the second of "March 25 December 2024". */
function isSpeltDayFirst(tokens: readonly DateToken[], at: number): boolean {
  return (
    DAY_FIRST.match(tokens, at) !== undefined && MONTH_FIRST.match(tokens, at - 1) === undefined
  );
}

/** "2025-03-18", "2025-03-18T09:30" */
function isoDate(written: string): Interpretation | undefined {
  const day = parseDay(written);
  if (day === undefined || validStatedDay(day) === undefined) return undefined;
  return stated(written.includes('T') ? 'time' : 'date', written);
}

/** "3/18/2025", "18/3/2025": in the order that is known, or else by what only one order allows. */
function slashedDay(slashed: string, order: NumericOrder | undefined): Interpretation | undefined {
  const american = validStatedDay(monthFirst(slashed));
  const european = validStatedDay(dayFirst(slashed));
  const only = american ?? european;
  if (only === undefined) return undefined;
  if (american === undefined || european === undefined || american === european)
    return stated('date', only);
  if (order) {
    const value = order === 'day-first' ? european : american;
    return { type: 'date', value, basis: 'resolved' };
  }
  return {
    type: 'date',
    value: american,
    basis: 'resolved',
    isAmbiguous: true,
    otherValue: european,
  };
}

/** The order of a slashed date that is no date in the other one. */
function unambiguousOrder(slashed: string): NumericOrder | undefined {
  const isAmerican = validStatedDay(monthFirst(slashed)) !== undefined;
  const isEuropean = validStatedDay(dayFirst(slashed)) !== undefined;
  if (isAmerican === isEuropean) return undefined;
  return isAmerican ? 'month-first' : 'day-first';
}

function monthFirst(figures: string): CivilDay {
  const [year = '', month = 0, day = 0] = figures.split('/');
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

function dayFirst(figures: string): CivilDay {
  const { year, month, day } = monthFirst(figures);
  return { year, month: day, day: month };
}

/** Countries that write the month first: 03/25/2025. */
const MONTH_FIRST_COUNTRIES: ReadonlySet<string> = new Set(['US', 'FM', 'MH', 'PW']);

/**
 * Countries where both are written, or the year stands first, so that an order of day and month
 * cannot be taken for granted.
 */
const UNDECIDED_COUNTRIES: ReadonlySet<string> = new Set(
  'CA PH PR KE GH CN JP KR KP TW HU LT SE IR MN ZA'.split(' '),
);

/**
 * How dates in figures are written in a country, as the date formats of the Unicode Common Locale
 * Data Repository have it; nothing where that is not settled or the country is unknown.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
export function numericOrderOfCountry(country: string | null): NumericOrder | undefined {
  if (country === null || UNDECIDED_COUNTRIES.has(country)) return undefined;
  return MONTH_FIRST_COUNTRIES.has(country) ? 'month-first' : 'day-first';
}
