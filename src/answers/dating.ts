import { firstOfMonth, isoDay, mondayOfWeek } from '../domain/calendar/civil-day.ts';
import { firstMonthOfSeason, SEASON_MONTHS } from '../domain/calendar/names.ts';
import type { DateMention } from '../domain/date-mention.ts';
import type { DateRange, Dating, Precision } from '../domain/timeline.ts';

/** The forms of a TIMEX3 value that a timeline can contain; a time of day counts as its day. */
const FORMS: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}-\d{2}-\d{2}(?=$|T)/, 'day'],
  [/^\d{4}-W\d{2}(?=$|-WE$)/, 'week'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-(?:SP|SU|FA|AU|WI)$/, 'season'],
  [/^\d{4}$/, 'year'],
];

/**
 * The dating of a mention; nothing for durations, sets and values that are no date, and nothing
 * where day and month are ambiguous.
 */
export function toDating({ type, value, basis, isAmbiguous }: DateMention): Dating | undefined {
  if (value === null || isAmbiguous || type === 'duration' || type === 'set') return undefined;
  for (const [form, precision] of FORMS) {
    const date = form.exec(value)?.[0];
    if (date !== undefined) return { date, precision, basis };
  }
  return undefined;
}

/** When something took place, however that is known. */
type DatedPeriod = Pick<Dating, 'date' | 'precision' | 'until'>;

/** First and last day of a dating, as ISO 8601 days. */
export function dayRangeOf({ date, precision, until = date }: DatedPeriod): DayRange {
  const year = Number(date.slice(0, 4));
  switch (precision) {
    case 'day':
      return { first: date, last: until };
    case 'week': {
      const monday = mondayOfWeek(year, Number(date.slice(6, 8)));
      return { first: isoDay(monday), last: isoDay(monday + 6) };
    }
    case 'month':
      return months(year, Number(date.slice(5, 7)), 1);
    case 'season':
      return months(year, firstMonthOfSeason(date.slice(5)) ?? 1, SEASON_MONTHS);
    case 'year':
      return months(year, 1, 12);
  }
}

/** A first and a last day, both included, as ISO 8601 days. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** Whether a dating lies within a window as a whole, or for an event of several days in part. */
export function isWithin(dating: DatedPeriod, { from, to }: DateRange): boolean {
  const { first, last } = dayRangeOf(dating);
  if (dating.until !== undefined) {
    return (from === null || last >= from) && (to === null || first <= to);
  }
  return (from === null || first >= from) && (to === null || last <= to);
}

/**
 * Leaves out the periods in which one of the days lies: the day says the same more exactly. The
 * order is kept.
 */
export function dropCoveredPeriods<One>(
  all: readonly One[],
  datingOf: (one: One) => Pick<Dating, 'date' | 'precision'>,
): readonly One[] {
  const days = all
    .map(datingOf)
    .filter(({ precision }) => precision === 'day')
    .map(({ date }) => date)
    .sort();
  return all.filter((one) => {
    const dating = datingOf(one);
    if (dating.precision === 'day') return true;
    const { first, last } = dayRangeOf(dating);
    const day = firstFrom(first, days);
    return day === undefined || day > last;
  });
}

/** The first of some days in order that is not before a day, by binary search. */
function firstFrom(day: string, days: readonly string[]): string | undefined {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return days[low];
}

function months(year: number, month: number, count: number): DayRange {
  return {
    first: isoDay(firstOfMonth(year, month)),
    last: isoDay(firstOfMonth(year, month + count) - 1),
  };
}
