import { dayFromNumber, dayNumber, isDay, yearOfIso } from '../civil-day.ts';

/** What the mentions so far fixed, each the latest of its kind. */
export interface DiscourseState {
  /** A day number. */
  readonly day?: number;
  readonly month?: { readonly year: number; readonly month: number };
  readonly year?: number;
  readonly quarter?: { readonly year: number; readonly quarter: number };
  /** Whether a report that told of a quarter came to the figures of several quarters. */
  readonly isMultiQuarter?: boolean;
  /** The month and year that the latest mention spelt out, and the token it ended at. */
  readonly explicitMonth?: { readonly year: number; readonly month: number; readonly at: number };
  /** The weight of mentions in a row of early years, and the token the last ended at. */
  readonly narrative?: { readonly mentions: number; readonly at: number };
}

/** Lengths that reports tell results of: "the first nine months". */
const QUARTERS = /^P[69]M$/;

/** The memory after a mention with this value. Less exact mentions leave the exact ones as they are. */
export function updateDiscourse(discourse: DiscourseState, value: string): DiscourseState {
  if (QUARTERS.test(value))
    return { ...discourse, isMultiQuarter: discourse.quarter !== undefined };
  const year = yearOfIso(value);
  if (year === undefined) return discourse;
  const quarter = /-Q(\d)$/.exec(value)?.[1];
  if (quarter !== undefined)
    return {
      ...discourse,
      year,
      quarter: { year, quarter: Number(quarter) },
      isMultiQuarter: false,
    };
  const [, month, day] = /^(?:BC)?\d{4}-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  if (month === undefined) return { ...discourse, year };
  const inMonth = { year, month: Number(month) };
  if (day === undefined) return { ...discourse, year, month: inMonth };
  const civil = { ...inMonth, day: Number(day) };
  if (!isDay(civil)) return discourse;
  const number = dayNumber(civil);
  return { ...discourse, year: dayFromNumber(number).year, month: inMonth, day: number };
}

/** The memory without a month of another year than the latest, and without a day of another month. */
export function keepConsistent({ day, month, ...rest }: DiscourseState): DiscourseState {
  const isThisYear = month !== undefined && month.year === rest.year;
  if (!isThisYear) return rest;
  const isThisMonth = day !== undefined && dayFromNumber(day).month === month.month;
  return isThisMonth ? { ...rest, month, day } : { ...rest, month };
}
