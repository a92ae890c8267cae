import type { NumericOrder } from '../../../domain/date-mention.ts';

/** Countries that write the month first: 03/25/2025. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'FM', 'MH', 'PW']);

/**
 * Countries where both are written, or the year stands first, so that an order of day and month
 * cannot be taken for granted.
 */
const UNDECIDED: ReadonlySet<string> = new Set(
  'CA PH PR KE GH CN JP KR KP TW HU LT SE IR MN ZA'.split(' '),
);

/**
 * How dates in figures are written in a country, as the date formats of the Unicode Common Locale
 * Data Repository have it; nothing where that is not settled or the country is unknown.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
export function numericOrderOfCountry(country: string | null): NumericOrder | undefined {
  if (country === null || UNDECIDED.has(country)) return undefined;
  return MONTH_FIRST.has(country) ? 'month-first' : 'day-first';
}
