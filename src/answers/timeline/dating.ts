import type { DateMention } from '../../domain/date-mention.ts';
import type { DateRange, Dating, Precision } from '../../domain/timeline.ts';

/** The forms of a TIMEX3 value that a timeline can contain; a time of day counts as its day. */
const FORMS: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}-\d{2}-\d{2}(?=$|T)/, 'day'],
  [/^\d{4}-W\d{2}(?=$|-WE$)/, 'week'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-(?:SP|SU|FA|AU|WI)$/, 'season'],
  [/^\d{4}$/, 'year'],
];

/** First month of a season; winter begins in the last month of its year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 };

const DAY_MS = 24 * 60 * 60 * 1000;

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

/** First and last day of a dating, as ISO 8601 days. */
export function dayRangeOf({ date, precision }: Pick<Dating, 'date' | 'precision'>): DayRange {
  const year = Number(date.slice(0, 4));
  switch (precision) {
    case 'day':
      return { first: date, last: date };
    case 'week': {
      const monday = mondayOfWeek(year, Number(date.slice(6, 8)));
      return { first: dayOf(monday), last: dayOf(monday + 6 * DAY_MS) };
    }
    case 'month':
      return months(year, Number(date.slice(5, 7)), 1);
    case 'season':
      return months(year, SEASONS[date.slice(5)] ?? 1, 3);
    case 'year':
      return months(year, 1, 12);
  }
}

/** A first and a last day, both included, as ISO 8601 days. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** Whether a dating lies within a window as a whole. */
export function isWithin(
  dating: Pick<Dating, 'date' | 'precision'>,
  { from, to }: DateRange,
): boolean {
  const { first, last } = dayRangeOf(dating);
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

/** The day so many days after a day, or before it. */
export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

function months(year: number, month: number, count: number): DayRange {
  return {
    first: dayOf(Date.UTC(year, month - 1, 1)),
    last: dayOf(Date.UTC(year, month - 1 + count, 0)),
  };
}

/** ISO 8601: the first week of a year is the one with its fourth of January. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + ((week - 1) * 7 - weekday) * DAY_MS;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
