import {
  dayFromNumber,
  dayNumber,
  isDay,
  isoDay,
  isoMonth,
  parseDay,
  twoDigits,
  weekdayOf,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { fullYear, resolveMonthDay, resolveYearOfMonth, validIsoDay } from '../engine/resolve.ts';
import { endsPhrase, type RuleContext } from '../engine/rule-context.ts';

/** Days and months of the calendar, with their year and without. */
export const FULL_DATES: readonly DateRule[] = [
  ...createRules(
    [
      ...['', '{weekday} ,? ', '{shortWeekday} ,? '].flatMap((weekday) => [
        `${weekday}the? {dayOrdinal:day} of? {month} .? ,? {year}`,
        `${weekday}the? {dayOrdinal:day} of? {month}`,
        `${weekday}the|this {dayOrdinal:day} day of {month} ,? {year}?`,
        `${weekday}{month} .? the? {dayOrdinal:day} ,? {year}`,
        `${weekday}{month} the? {dayOrdinal:day}`,
        `${weekday}{month} .? {day} ,? {year}`,
        `${weekday}{month} {day}`,
        `${weekday}{day} of? {month} .? ,? {year}`,
        `${weekday}{day} of? {month}`,
      ]),
      '{month} {twoFigures:day} ,? {year}',
      '{twoFigures:day} {month} ,? {year}',
    ],
    (slots, context) => dayOf(slots, context),
  ),
  ...createRules(
    [
      '{month} {ordinal:day}',
      'the {ordinal:day} of {month}',
      '{weekday} ,? the {ordinal:day} of {month}',
    ].flatMap((day) => [`${day} ,? {year}`, day]),
    (slots, context) => {
      const isPhrase = context.first.kinds.month === undefined || endsPhrase(context);
      const isDate = isPhrase && Number(slots.day) <= 31 && context.hasCapital();
      return isDate ? dayOf(slots, context) : undefined;
    },
  ),
  ...createRules(
    ['-', '/', '.'].flatMap((mark) => [
      `{day} ${mark} {month} ${mark} {year}`,
      `{day} ${mark} {month} ${mark} {twoFigures:year}`,
      `{month} ${mark} {day} ${mark} {year}`,
      `{year} ${mark} {month} ${mark} {day}`,
    ]),
    ({ day, month, year }) => joinedDay(Number(day), Number(month), String(year)),
  ),
  ...createRules(
    ['last|past|next {month} {day}', 'last|past|next {day} {month}'],
    ({ month, day }, context) =>
      isOtherLineOrYear(context) ? undefined : dayBeside(Number(month), Number(day), context),
  ),
  ...createRules(['{month} ,? {year}', '{month} of|in {year}'], ({ month, year }) =>
    stated('date', isoMonth({ year: Number(year), month: Number(month) })),
  ),
  ...createRules(["{month} ' {twoFigures:year}", "{day} {month} ' {twoFigures:year}"], (slots) => {
    const year = fullYear(String(slots.year));
    return slots.day === undefined
      ? stated('date', isoMonth({ year, month: Number(slots.month) }))
      : joinedDay(Number(slots.day), Number(slots.month), String(year));
  }),
  ...createRules(['{year} {month}'], ({ month, year }, context) => {
    const next = context.after();
    const isOther =
      next?.isCapital || next?.kinds.day !== undefined || next?.kinds.year !== undefined;
    return isOther || !context.hasCapital() || context.hasWord('may')
      ? undefined
      : stated('date', isoMonth({ year: Number(year), month: Number(month) }));
  }),
  ...createRules(['the {dayOrdinal}'], ({ dayOrdinal }, context) =>
    dayOfLastMonth(Number(dayOrdinal), context),
  ),
  ...createRules(['the {ordinal:day}'], ({ day }, context) =>
    isDayInWords(Number(day), context) ? dayOfLastMonth(Number(day), context) : undefined,
  ),
];

/** A day of a named month; where no year is named, one that has the day, and on the weekday that is. */
export function dayOf(slots: Slots, context: RuleContext): Interpretation | undefined {
  const { year, weekday, shortWeekday } = slots;
  const [month, day] = [Number(slots.month), Number(slots.day)];
  if (isMonthAsVerb(year, context)) return undefined;
  if (year !== undefined) {
    const value = validIsoDay({ year: Number(year), month, day });
    return value ? stated('date', value) : NO_SUCH_DAY;
  }
  if (isWithoutYear(context) && isDay({ year: 2000, month, day }))
    return resolved('date', inFittingYear(month, day, weekday ?? shortWeekday, context));
  return COUNTED_THING.test(context.after()?.word ?? '') ? undefined : NO_SUCH_DAY;
}

/** Years around a leap year that have no 29 February: at most seven, as around 1900. */
const YEARS_WITHOUT_LEAP = 7;

/**
 * Days around the publication within which the year of a day is plain, and a weekday that does not
 * fit is another's: "on Tuesday and Wednesday, April 8 and 9".
 */
const NEAR_DAYS = 45;

/**
 * A month and day in the year that the context gives, or else in the nearest one where the calendar
 * has it ("29 February") or where it falls on the weekday that stands beside it ("Sunday, June 30").
 */
function inFittingYear(
  month: number,
  day: number,
  weekday: Slots[string],
  context: RuleContext,
): string | undefined {
  const year = resolveYearOfMonth(month, context);
  if (year === undefined) return undefined;
  const isLeapDay = month === 2 && day === 29;
  const direction = context.tense() === 'future' ? 1 : -1;
  const shifts = isLeapDay
    ? Array.from({ length: YEARS_WITHOUT_LEAP + 1 }, (_, by) => by * direction)
    : [0, direction, -direction];
  const days = shifts.map((by) => validIsoDay({ year: year + by, month, day }));
  const fits = (iso: string | undefined) => {
    const civil = parseDay(iso ?? '');
    const number = civil && dayNumber(civil);
    if (number === undefined) return false;
    const isNear =
      context.published !== undefined && Math.abs(number - context.published) <= NEAR_DAYS;
    return weekday === undefined || isNear || weekdayOf(number) === Number(weekday);
  };
  return days.find(fits) ?? days[0];
}

/** "march 10 miles", "may 10 times", "March 10 abreast": a verb and what is counted. */
function isMonthAsVerb(year: number | string | undefined, context: RuleContext): boolean {
  if (year !== undefined || !context.hasWord('march', 'may')) return false;
  return !context.hasCapital() || MEASURED.test(context.after()?.word ?? '');
}

/** What is counted behind "march" and "may". */
const MEASURED =
  /^(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|yards?|blocks|steps|times|hours|days|weeks|abreast|strong|more|people|men|women)$/;

/** "19-Nov-2012", "19-Nov-12" */
function joinedDay(day: number, month: number, year: string): Interpretation {
  const value = validIsoDay({ year: fullYear(year), month, day });
  return value ? stated('date', value) : NO_SUCH_DAY;
}

/** Whether no figure stands behind the day that is meant for a year and is none: "March 5, 0000". */
function isWithoutYear(context: RuleContext): boolean {
  const [comma, figure, next] = [context.after(), context.after(2), context.after(3)];
  const isFigure = comma?.word === ',' && /^\d{4,}$/.test(figure?.word ?? '');
  return !isFigure || figure?.kinds.year !== undefined || /^\p{L}/u.test(next?.word ?? '');
}

/** "February 30", "5/0/2025": a date by its form, of no value since the calendar lacks it. */
export const NO_SUCH_DAY: Interpretation = { type: 'date', value: null, basis: 'stated' };

/** What follows a number that is no day: "In February 30 people came". */
const COUNTED_THING = /^(?:%|percent|people|men|women|others|more|million|billion)$/;

/** "Read next" above a line with a date, and "last 5 May 2024", which needs no other year. */
function isOtherLineOrYear(context: RuleContext): boolean {
  const [next, second] = [context.after(), context.after(2)];
  const hasYear = (next?.word === ',' ? second : next)?.kinds.year !== undefined;
  return hasYear || context.after(-1)?.isAfterLine === true || !context.hasCapital();
}

/** "last Oct. 23", "next April 5": before the publication or behind it, whatever the tense. */
function dayBeside(month: number, day: number, context: RuleContext): Interpretation {
  const { published } = context;
  if (published === undefined) return resolved('date', resolveMonthDay(month, day, context));
  const { year } = dayFromNumber(published);
  const ahead = dayNumber({ year, month, day }) - published;
  const shift = context.hasWord('next') ? (ahead <= 0 ? 1 : 0) : ahead >= 0 ? -1 : 0;
  return resolved('date', validIsoDay({ year: year + shift, month, day }));
}

/** Ordinals in words up to this one count other things as well: "on the first", "on the third". */
const LAST_COMMON_ORDINAL = 3;

/** "on the eleventh." */
function isDayInWords(day: number, context: RuleContext): boolean {
  const isDayOnly = day > LAST_COMMON_ORDINAL && day <= 31 && context.before()?.word === 'on';
  return isDayOnly && endsPhrase(context) && context.after()?.word !== 'of';
}

/** "on the 25th": of the last mentioned month. */
function dayOfLastMonth(day: number, context: RuleContext): Interpretation | undefined {
  if (!['on', 'by', 'until', 'since', 'from', 'to', 'and'].includes(context.before()?.word ?? ''))
    return undefined;
  const next = context.after();
  if (
    next &&
    /^\p{L}{3,}/u.test(next.word) &&
    !/^(?:and|the|when|after|with|but|that|they|was|were)$/.test(next.word)
  )
    return undefined;
  const published =
    context.published === undefined ? undefined : isoDay(context.published).slice(0, 7);
  const { month } = context.discourse;
  const inMonth = month ? isoMonth(month) : published;
  if (inMonth === undefined) return resolved('date', undefined);
  const value = `${inMonth}-${twoDigits(day)}`;
  return parseDay(value) ? resolved('date', value) : undefined;
}
