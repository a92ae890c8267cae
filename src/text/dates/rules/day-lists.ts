import { isoMonth, parseDay, twoDigits } from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { validIsoDay } from '../engine/resolve.ts';
import { endsPhrase, type RuleContext } from '../engine/rule-context.ts';
import { dayOf, NO_SUCH_DAY } from './full-dates.ts';

/** What joins the first day or month of a span or a pair with the last. */
const JOIN = '-|/|to|and|or|through|until|till';

/** Days and months of a list or a span, which share the month or year that only one of them names. */
export const DAY_LISTS: readonly DateRule[] = [
  ...createRules(
    [
      `{day} > ${JOIN} {day:last} {month} ,? {year}?`,
      '{day} > , {day:next} ,? and|or {day:last} {month} ,? {year}?',
      `{month} {day} > ${JOIN} {day:last} ,? {year}`,
      '{month} {day} > , {day:next} ,? and|or {day:last} ,? {year}',
      `the? {dayOrdinal:day} > ${JOIN} the? {dayOrdinal:last} of? {month} ,? {year}?`,
      'the? {dayOrdinal:day} > , the? {dayOrdinal:next} ,? and|or the? {dayOrdinal:last} of? {month} ,? {year}?',
      `{month} the? {dayOrdinal:day} > ${JOIN} the? {dayOrdinal:last} ,? {year}`,
      '{month} the? {dayOrdinal:day} > , the? {dayOrdinal:next} ,? and|or the? {dayOrdinal:last} ,? {year}',
    ],
    ({ month, day, year }, context) => dayOf({ month, day, year }, context),
  ),
  ...createRules(
    [
      `{month} {day} > ${JOIN} {month:other} {day:last} ,? {year}`,
      `{month} the? {dayOrdinal:day} > ${JOIN} {month:other} the? {dayOrdinal:last} ,? {year}`,
      `{day} {month} > ${JOIN} {day:last} {month:other} ,? {year}`,
      `the? {dayOrdinal:day} of? {month} > ${JOIN} the? {dayOrdinal:last} of? {month:other} ,? {year}`,
    ],
    ({ month, day, other, year }, context) => {
      const isYearBefore = Number(month) - Number(other) >= FEWEST_MONTHS_BACK;
      return dayOf({ month, day, year: Number(year) - (isYearBefore ? 1 : 0) }, context);
    },
  ),
  ...createRules(
    [
      `{month} > ${JOIN} {month:other} of? {year}`,
      '{month} > , {month:next} ,? and|or {month:other} of? {year}',
      '{month} > , {month:next} , {month:third} ,? and|or {month:other} of? {year}',
    ],
    ({ month, other, year }) => {
      const began = Number(year) - (Number(month) > Number(other) ? 1 : 0);
      return stated('date', isoMonth({ year: began, month: Number(month) }));
    },
  ),
  ...createRules(
    [
      '{month} {day}',
      '{month} the? {dayOrdinal:day}',
      '{day} of? {month}',
      'the? {dayOrdinal:day} of? {month}',
      '{month}',
    ],
    (slots, context) => endOfSpan(slots, context),
  ),
  ...createRules(['{day}', '{day} , {year}'], ({ day }, context) =>
    endOfRange(Number(day), LINKS, context),
  ),
  ...createRules(['{day} > ,? and|or {day:last}'], ({ day }, context) =>
    endOfRange(Number(day), LIST_LINKS, context),
  ),
  ...createRules(['the? {dayOrdinal:day}', 'the? {dayOrdinal:day} , {year}'], ({ day }, context) =>
    endsPhrase(context) ? endOfRange(Number(day), LINKS, context) : undefined,
  ),
];

/**
 * How many months later in its year the beginning of a span has to lie for the span to have begun
 * the year before: "December 28 to January 3, 2025", and not "brought forward from 5 March to 27
 * February 2025".
 */
const FEWEST_MONTHS_BACK = 3;

/** What joins the end of a span to its beginning. */
const SPAN_LINK = /^(?:-|to|through|until|till)$/;

/** The "3 January" of "28 December 2023 to 3 January": in the year of the beginning, or in the next. */
function endOfSpan({ month, day }: Slots, context: RuleContext): Interpretation | undefined {
  const link = context.before();
  if (!link || !SPAN_LINK.test(link.word) || !context.hasCapital()) return undefined;
  if (link.word === '-' && link.end < context.first.start) return undefined;
  const told = context.mentionBefore(context.before(2)?.word === ',' ? 2 : 1);
  const form = day === undefined ? /^(\d{4})-(\d\d)$/ : /^(\d{4})-(\d\d)-\d\d$/;
  const [, year, began] = form.exec(told ?? '') ?? [];
  const monthsBack = Number(began) - Number(month);
  if (
    began === undefined ||
    monthsBack === 0 ||
    (monthsBack > 0 && monthsBack < FEWEST_MONTHS_BACK)
  )
    return undefined;
  const end = { year: Number(year) + (monthsBack > 0 ? 1 : 0), month: Number(month) };
  const value = day === undefined ? isoMonth(end) : validIsoDay({ ...end, day: Number(day) });
  return value === undefined ? undefined : resolved('date', value);
}

/** What joins a day with the day of the same month before it. */
const LINKS = new Set(['-', '/', 'to', 'and', 'or', 'through']);

/** The same where another day follows: the "4" of "April 3, 4 and 5". */
const LIST_LINKS = new Set([',']);

/** The "25" of "March 23-25": the same month as the day before it. */
function endOfRange(
  day: number,
  links: ReadonlySet<string>,
  context: RuleContext,
): Interpretation | undefined {
  if (!links.has(context.before()?.word ?? '')) return undefined;
  const start = /^(\d{4}-\d\d)-(\d\d)$/.exec(context.mentionBefore(1) ?? '');
  const next = context.after();
  if (!start || Number(start[2]) >= day || isCounted(next?.word, next?.isCapital)) return undefined;
  const value = `${start[1]}-${twoDigits(day)}`;
  return parseDay(value) ? resolved('date', value) : NO_SUCH_DAY;
}

function isCounted(word: string | undefined, isCapital: boolean | undefined): boolean {
  return (
    word !== undefined &&
    !isCapital &&
    /^[%$]|^\p{L}{3,}s$|^(?:people|percent|million|a\.m\.|p\.m\.)$/u.test(word)
  );
}
