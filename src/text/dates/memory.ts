import { civilDay, dayNumber, isDay, yearIn } from './civil-day.ts';

/** What the mentions so far fixed, each the latest of its kind. */
export interface Memory {
  /** A day number. */
  readonly day?: number;
  readonly month?: { readonly year: number; readonly month: number };
  readonly year?: number;
  readonly quarter?: { readonly year: number; readonly quarter: number };
  /** Whether a report that told of a quarter came to the figures of several quarters. */
  readonly isOfQuarters?: boolean;
  /** The month and year that the latest mention spelt out, and the token it ended at. */
  readonly spelt?: { readonly year: number; readonly month: number; readonly at: number };
  /** The weight of mentions in a row of early years, and the token the last ended at. */
  readonly story?: { readonly mentions: number; readonly at: number };
}

/** Lengths that reports tell results of: "the first nine months". */
const QUARTERS = /^P[69]M$/;

/** The memory after a mention with this value. Less exact mentions leave the exact ones as they are. */
export function remembering(memory: Memory, value: string): Memory {
  if (QUARTERS.test(value)) return { ...memory, isOfQuarters: memory.quarter !== undefined };
  const year = yearIn(value);
  if (year === undefined) return memory;
  const quarter = /-Q(\d)$/.exec(value)?.[1];
  if (quarter !== undefined)
    return { ...memory, year, quarter: { year, quarter: Number(quarter) }, isOfQuarters: false };
  const [, month, day] = /^(?:BC)?\d{4}-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  if (month === undefined) return { ...memory, year };
  const inMonth = { year, month: Number(month) };
  if (day === undefined) return { ...memory, year, month: inMonth };
  const civil = { ...inMonth, day: Number(day) };
  if (!isDay(civil)) return memory;
  const number = dayNumber(civil);
  return { ...memory, year: civilDay(number).year, month: inMonth, day: number };
}

/** The memory without a month of another year than the latest, and without a day of another month. */
export function coherent({ day, month, ...rest }: Memory): Memory {
  const isThisYear = month !== undefined && month.year === rest.year;
  if (!isThisYear) return rest;
  const isThisMonth = day !== undefined && civilDay(day).month === month.month;
  return isThisMonth ? { ...rest, month, day } : { ...rest, month };
}
