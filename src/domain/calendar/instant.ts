/** A day of the calendar in ISO 8601 form, "2025-03-18". */
export type Day = string;

/** A point in time, in milliseconds since 1 January 1970, 00:00 UTC. */
export type Instant = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const DAY_CHARACTERS = 'yyyy-mm-dd'.length;

/** The middle of a day in UTC, which is the same day in every zone but the easternmost. */
const MIDDAY = 'T12:00Z';

/** The day of an instant in UTC. */
export function dayOf(instant: Instant): Day {
  return new Date(instant).toISOString().slice(0, DAY_CHARACTERS);
}

/** The day of a date in the zone of the machine. */
export function localDay(date: Date): Day {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

export const DAYS_OF_WEEK = 7;

/** The day that many days after a day; before it where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

/** The number of days from the day of one ISO day or time to that of another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  const [first, last] = [from, to].map((time) => Date.parse(time.slice(0, DAY_CHARACTERS)));
  return Math.round((Number(last) - Number(first)) / DAY_MS);
}

/**
 * The instant of a publication date: midday in UTC where it is a day; a time without an offset is
 * read as UTC, whatever zone the machine is in. `null` for a value that is neither.
 *
 * @param published an ISO 8601 day or time
 */
export function publicationInstant(published: string): Instant | null {
  const isTime = published.length > DAY_CHARACTERS;
  const instant = Date.parse(isTime ? withOffset(published) : published + MIDDAY);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * The first or last instant that an ISO day covers in the zone of the machine, or the instant of
 * an ISO time, which without an offset is a time in that zone. `NaN` for a value that is neither.
 */
export function localInstant(moment: string, end: 'first' | 'last'): Instant {
  if (moment.includes('T')) return Date.parse(moment);
  return end === 'first'
    ? Date.parse(`${moment}T00:00`)
    : Date.parse(`${addDays(moment, 1)}T00:00`) - 1;
}

function withOffset(time: string): string {
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`;
}
