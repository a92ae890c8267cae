import {
  dayFromNumber,
  dayNumber,
  firstOfMonth,
  isoDay,
  isoWeek,
  isoYear,
  parseDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import {
  discourseAnchor,
  presentAnchor,
  resolveMonthDay,
  resolveYearOfMonth,
  validIsoDay,
} from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

type Month = NonNullable<ReturnType<typeof presentAnchor>['month']>;

/** How a month is named: by its name, or by its place from the present. */
const MONTHS = ['{month} ,? {year}', '{month}', '{place} month', 'the {place} month', 'the month'];

/** Days and weeks that are counted within a month. */
export const DAYS_OF_MONTHS: readonly DateRule[] = [
  ...createRules(
    [
      ...MONTHS.flatMap((month) => [
        `the? {ordinal} {weekday} of|in ${month}`,
        `the? {extreme} {weekday} of|in ${month}`,
      ]),
      'the? {ordinal} {weekday} {place} month',
      'the? {extreme} {weekday} {place} month',
      'the? {ordinal} {weekday} of? {place} {month}',
      'the? {extreme} {weekday} of? {place} {month}',
    ],
    (slots, context) => inMonth(slots, context, (month) => nthWeekday(month, slots)),
  ),
  ...createRules(
    MONTHS.flatMap((month) => [
      `the? {extreme} day of ${month}`,
      `the? last|final weekday|workday of ${month}`,
      `the|this {dayOrdinal:day} day of ${month}`,
    ]),
    (slots, context) => inMonth(slots, context, (month) => dayInMonth(month, slots)),
  ),
  ...createRules(
    [
      'the? {extreme} day of {year}',
      'the? {extreme} day of {place} year',
      'the? {extreme} day of the year',
    ],
    ({ extreme, year, place }, context) => {
      const known = presentAnchor(context).year;
      const value = (of: number) => `${isoYear(of)}-${extreme === LAST ? '12-31' : '01-01'}`;
      if (year !== undefined) return stated('date', value(Number(year)));
      return resolved('date', known === undefined ? undefined : value(known + Number(place ?? 0)));
    },
  ),
  ...createRules(
    MONTHS.slice(2).flatMap((month) => [
      `the {dayOrdinal:day} of ${month}`,
      `the {ordinal:day} of ${month}`,
    ]),
    (slots, context) => inMonth(slots, context, (month) => dayInMonth(month, slots)),
  ),
  ...createRules(
    MONTHS.flatMap((month) => [
      `the {ordinal} week of|in ${month}`,
      `the {extreme} week of|in ${month}`,
    ]),
    (slots, context) => inMonth(slots, context, (month) => weekInMonth(month, slots)),
  ),
  ...createRules(
    [
      'every|each|the? {ordinal} {weekday} of every|each month',
      'every|each {ordinal} {weekday} of the|every|each month',
      'the? last|final {weekday} of every|each month',
      'every|each last {weekday} of the|every|each month',
      'the? {ordinal} of every|each month',
      'the? {ordinal} and|or {ordinal:other} of every|each month',
      'the? {ordinal} and|or {ordinal:other} {weekday} of every|each month',
      'the? last|final|first day of every|each month',
    ],
    () => stated('set', 'P1M'),
  ),
  ...createRules(
    [
      'week of|to|from|through',
      'week beginning|starting|commencing|ending|ended on?',
      'weekend of|beginning|starting|commencing|ending',
    ].flatMap((week) => [
      `the? ${week} {month} {day} ,? {year}`,
      `the? ${week} {month} {day}`,
      `the? ${week} {day} -|/|to|and {day:last} {month} {year}`,
      `the? ${week} {day} -|/|to|and {day:last} {month}`,
      `the? ${week} {day} of? {month} {year}`,
      `the? ${week} {day} of? {month}`,
      `the? ${week} the? {dayOrdinal:day} of? {month}`,
      `the? ${week} {month} the? {dayOrdinal:day}`,
    ]),
    ({ month, day, year }, context) => weekOfDay({ month, day, year }, context),
  ),
];

/** What is counted in a month that the words name or place; a year in the words makes it stated. */
function inMonth(
  { month, year, place }: Slots,
  context: RuleContext,
  count: (month: Month) => string | undefined,
): Interpretation | undefined {
  if (month === undefined) {
    const placed = placedMonth(place, context);
    return resolved('date', placed && count(placed));
  }
  if (isLowerCaseVerb(context)) return undefined;
  if (year !== undefined) {
    const value = count({ year: Number(year), month: Number(month) });
    return value === undefined ? undefined : stated('date', value);
  }
  const known =
    place === undefined
      ? resolveYearOfMonth(Number(month), context)
      : yearBeside(Number(month), Number(place), context);
  return resolved(
    'date',
    known === undefined ? undefined : count({ year: known, month: Number(month) }),
  );
}

/** The year of "next October", "last March", "this June". */
function yearBeside(month: number, place: number, context: RuleContext): number | undefined {
  const { month: now } = presentAnchor(context);
  if (now === undefined || place === 0) return now?.year;
  const isBeyond = place < 0 ? month < now.month : month > now.month;
  return isBeyond ? now.year : now.year + place;
}

/** "the last day of may". */
function isLowerCaseVerb(context: RuleContext): boolean {
  return !context.hasCapital() && context.hasWord('may', 'march');
}

/** "last month", "the following month", "the month". */
function placedMonth(place: Slots[string], context: RuleContext): Month | undefined {
  const isTold = context.hasWord('following', 'previous');
  const { month } = isTold ? discourseAnchor(context) : presentAnchor(context);
  return month && dayFromNumber(firstOfMonth(month.year, month.month + Number(place ?? 0)));
}

/** "the second Tuesday", "the last Friday" */
function nthWeekday(month: Month, { ordinal, extreme, weekday }: Slots): string | undefined {
  if (extreme !== undefined && ordinal === undefined && extreme !== LAST) return undefined;
  const last = lastOf(month);
  if (extreme === LAST) return isoDay(weekdayOnOrBefore(last, Number(weekday)));
  const first = weekdayOnOrAfter(firstOfMonth(month.year, month.month), Number(weekday));
  const day = first + 7 * (Number(ordinal) - 1);
  return day <= last ? isoDay(day) : undefined;
}

/** The lexicon's code of "last" and "final". */
const LAST = 'L';

function lastOf({ year, month }: Month): number {
  return firstOfMonth(year, month + 1) - 1;
}

function dayInMonth(month: Month, { day, extreme }: Slots): string | undefined {
  if (day === undefined && extreme === undefined) return isoDay(lastWeekdayOf(month));
  if (extreme === LAST) return isoDay(lastOf(month));
  return validIsoDay({ ...month, day: extreme === undefined ? Number(day) : 1 });
}

/** The last day from Monday to Friday. */
function lastWeekdayOf(month: Month): number {
  const last = lastOf(month);
  return last - Math.max(0, weekdayOf(last) - FRIDAY);
}

const FRIDAY = 5;

/** The day of a month that lies in its first week, as the 4th of January does in that of the year. */
const DAYS_TO_FIRST_WEEK = 3;

/** "the first week": the one that lies for the most part in the month; each later one seven days on. */
function weekInMonth(month: Month, { ordinal, extreme }: Slots): string | undefined {
  if (extreme === LAST) return isoWeek(lastOf(month) - DAYS_TO_FIRST_WEEK);
  const weeks = Number(ordinal ?? 1) - 1;
  const day = firstOfMonth(month.year, month.month) + DAYS_TO_FIRST_WEEK + 7 * weeks;
  return day <= lastOf(month) ? isoWeek(day) : undefined;
}

/** "the week of March 31", "the week ending 6 April", "the weekend of 5-6 April" */
function weekOfDay({ month, day, year }: Slots, context: RuleContext): Interpretation | undefined {
  if (isLowerCaseVerb(context)) return undefined;
  const civil = { month: Number(month), day: Number(day) };
  const value =
    year === undefined
      ? resolveMonthDay(civil.month, civil.day, context)
      : validIsoDay({ ...civil, year: Number(year) });
  const parsed = parseDay(value ?? '');
  const end = context.hasWord('weekend') ? '-WE' : '';
  const week = parsed && `${isoWeek(dayNumber(parsed))}${end}`;
  return year !== undefined && week !== undefined ? stated('date', week) : resolved('date', week);
}
