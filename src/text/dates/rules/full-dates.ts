import {
  dayFromNumber,
  dayNumber,
  isDay,
  isoDay,
  isoMonth,
  parseDay,
  twoDigits,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import { fullYear, resolveMonthDay, validIsoDay } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** Days and months of the calendar, with their year and without. */
export const FULL_DATES: readonly DateRule[] = [
  ...createRules(
    [
      '{day} > -|/|to|and|or|through {day:last} {month} ,? {year}?',
      '{day} > , {day:next} ,? and|or {day:last} {month} ,? {year}?',
      '{month} {day} > -|/|to|and|or|through {day:last} ,? {year}',
      '{month} {day} > , {day:next} ,? and|or {day:last} ,? {year}',
      '{month} {day} > -|/|to|and|or|through {month:other} {day:last} ,? {year}',
      '{day} {month} > -|/|to|and|or|through {day:last} {month:other} ,? {year}',
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
    ({ month, day, year }, context) => dayOf(Number(month), Number(day), year, context),
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
  ...createRules(['last|past {month} {day}'], ({ month, day }, context) =>
    lastDay(Number(month), Number(day), context),
  ),
  ...createRules(['{day}', '{day} , {year}'], ({ day }, context) =>
    endOfRange(Number(day), LINKS, context),
  ),
  ...createRules(['{day} > ,? and|or {day:last}'], ({ day }, context) =>
    endOfRange(Number(day), LIST_LINKS, context),
  ),
  ...createRules(['{month} ,? {year}', '{month} of|in {year}'], ({ month, year }) =>
    stated('date', isoMonth({ year: Number(year), month: Number(month) })),
  ),
  ...createRules(
    ['{month} > -|/|to|and|or|through {month:other} {year}'],
    ({ month, other, year }) => {
      const isYearBefore = Number(month) > Number(other);
      const began = Number(year) - (isYearBefore ? 1 : 0);
      return stated('date', isoMonth({ year: began, month: Number(month) }));
    },
  ),
  ...createRules(
    ['{month} this|last|next year', "this|last|next year 's {month}"],
    monthOfRelativeYear,
  ),
  ...createRules(['the {dayOrdinal}'], ({ dayOrdinal }, context) =>
    dayOfLastMonth(Number(dayOrdinal), context),
  ),
];

function dayOf(
  month: number,
  day: number,
  year: number | string | undefined,
  context: RuleContext,
): Interpretation | undefined {
  if (isMonthAsVerb(year, context)) return undefined;
  if (year !== undefined) {
    const value = validIsoDay({ year: Number(year), month, day });
    return value ? stated('date', value) : NO_SUCH_DAY;
  }
  if (isWithoutYear(context) && isDay({ year: 2000, month, day }))
    return resolved('date', resolveMonthDay(month, day, context));
  return COUNTED_THING.test(context.after()?.word ?? '') ? undefined : NO_SUCH_DAY;
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
const NO_SUCH_DAY: Interpretation = { type: 'date', value: null, basis: 'stated' };

/** What follows a number that is no day: "In February 30 people came". */
const COUNTED_THING = /^(?:%|percent|people|men|women|others|more|million|billion)$/;

/** "last Oct. 23": before the publication, whatever the tense. */
function lastDay(month: number, day: number, context: RuleContext): Interpretation {
  const { published } = context;
  if (published === undefined) return resolved('date', resolveMonthDay(month, day, context));
  const { year } = dayFromNumber(published);
  const number = dayNumber({ year, month, day });
  return resolved('date', validIsoDay({ year: number >= published ? year - 1 : year, month, day }));
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

function monthOfRelativeYear(
  slots: Readonly<Record<string, number | string | undefined>>,
  context: RuleContext,
): Interpretation {
  const { discourse, published } = context;
  const base = published === undefined ? discourse.year : Number(isoDay(published).slice(0, 4));
  const by = lastOrNext(context);
  const month = Number(slots.month);
  return resolved('date', base === undefined ? undefined : isoMonth({ year: base + by, month }));
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
