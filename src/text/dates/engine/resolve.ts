import {
  type CivilDay,
  dayFromNumber,
  dayNumber,
  isDay,
  isoDay,
  isoMonth,
  isoQuarter,
  isoWeek,
  isoYear,
  quarterNumber,
  weekdayOnOrAfter,
} from '../../../domain/calendar/civil-day.ts';
import { EXACT_DATE_WEIGHT, keepConsistent } from './discourse-state.ts';
import type { RuleContext } from './rule-context.ts';
import type { Tense } from './tense.ts';

/**
 * How far, in months, a date without a year may lie on the wrong side of the publication date
 * before the verb's tense moves it to another year. Writers name the year of what is further.
 */
const NEAR_MONTHS = 2;

/** Tokens within which a month spelt with its year supplies the year of later months. */
const CONTEXT_WORDS = 60;

/**
 * A month at least this many months before the last mentioned one belongs to the next year of the
 * narrative.
 */
const TURN_OF_YEAR = 9;

/** The year of a month that is named without one. */
export function resolveYearOfMonth(month: number, context: RuleContext): number | undefined {
  const { discourse, published } = context;
  if (
    discourse.year !== undefined &&
    (usesDiscourseAnchor(context) || isNarrating(context, NARRATIVE_WEIGHT.long))
  ) {
    return yearInNarrative(month, discourse.year, context);
  }
  if (published === undefined) return undefined;
  const now = dayFromNumber(published);
  const spelt = yearFromContext(month, now, context);
  if (spelt !== undefined) return spelt;
  return (
    now.year + yearShift(month - now.month, { before: NEAR_MONTHS, after: NEAR_MONTHS }, context)
  );
}

/** The year that a narrative is in: the one told last, or that of the heading above. */
function yearInNarrative(month: number, told: number, { discourse, tokenIndex }: RuleContext) {
  const { section, explicitMonth, spanEnd, month: lastMonth } = discourse;
  const isBeyond =
    explicitMonth !== undefined &&
    explicitMonth.year > (section?.year ?? told) &&
    tokenIndex - explicitMonth.at <= CONTEXT_WORDS;
  if (section && !section.isSpan && !isBeyond) return section.year;
  const year = section && told < section.year ? section.year : told;
  const last = lastMonth?.year === year ? lastMonth.month : month;
  if (spanEnd && spanEnd.year > year && month < last && month >= spanEnd.month) return spanEnd.year;
  return last - month >= (section ? TURN_OF_SPAN : TURN_OF_YEAR) ? year + 1 : year;
}

/** The same under a heading of several years ("1861–62"), which tells them in their order. */
const TURN_OF_SPAN = 4;

/** The year that was spelt out shortly before with an earlier month, where the tense agrees. */
function yearFromContext(month: number, now: CivilDay, context: RuleContext): number | undefined {
  const { explicitMonth } = context.discourse;
  if (
    !explicitMonth ||
    month < explicitMonth.month ||
    context.tokenIndex - explicitMonth.at > CONTEXT_WORDS
  )
    return undefined;
  const isToCome = explicitMonth.year === now.year && month > now.month + NEAR_MONTHS;
  const isOver = explicitMonth.year < now.year;
  const tense = context.tense();
  return (isToCome && tense === 'past') || (isOver && tense === 'future')
    ? undefined
    : explicitMonth.year;
}

/**
 * -1, 0 or 1: which year a part of the year lies in, going by the tense.
 *
 * @param ahead how many parts later than the present one it is in the same year
 * @param near how many parts before and after the present one the tense does not count for
 */
export function yearShift(
  ahead: number,
  near: { readonly before: number; readonly after: number },
  context: RuleContext,
): number {
  const tense = context.tense();
  if (tense === 'future' && ahead < -near.before) return 1;
  if (tense !== 'future' && tense !== 'bounded' && ahead > near.after) return -1;
  return 0;
}

/** The day of a month and day without a year. */
export function resolveMonthDay(
  month: number,
  day: number,
  context: RuleContext,
): string | undefined {
  const year = resolveYearOfMonth(month, context);
  return year === undefined ? undefined : validIsoDay({ year, month, day });
}

/** "2025-03-18", where the calendar has it. */
export function validIsoDay(day: CivilDay): string | undefined {
  return isDay(day) ? isoDay(dayNumber(day)) : undefined;
}

/** The same where the words name the year, of which there is none before 1. */
export function validStatedDay(day: CivilDay): string | undefined {
  return day.year > 0 ? validIsoDay(day) : undefined;
}

/** Years of two figures up to this one are of this century. */
const LAST_OF_CENTURY = 49;

/** The year that four figures write, or two: up to 49 of this century. */
export function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year + (year > LAST_OF_CENTURY ? 1900 : 2000);
}

/** The day number of a weekday that is named alone. */
export function resolveWeekday(weekday: number, context: RuleContext): number | undefined {
  const start = dayAnchor(context);
  if (start === undefined) return undefined;
  const next = weekdayOnOrAfter(start, weekday);
  if (usesDiscourseAnchor(context) || isAhead(context.tense()) || next === start) return next;
  return next - 7;
}

function isAhead(tense: Tense): boolean {
  return tense === 'future' || tense === 'ongoing' || tense === 'bounded';
}

/**
 * Narrative weight from which a report counts as narrating the past, and from which the narration
 * counts as long.
 */
const NARRATIVE_WEIGHT = { begun: EXACT_DATE_WEIGHT, long: 2 * EXACT_DATE_WEIGHT };

/** Whether the mention stands in a narrative passage whose verb is not in the future tense. */
function isNarrating(context: RuleContext, least: number): boolean {
  const { narrative } = context.discourse;
  const isNear = narrative !== undefined && context.tokenIndex - narrative.at <= CONTEXT_WORDS;
  return isNear && narrative.mentions >= least && context.tense() !== 'future';
}

/** Whether the anchor is the last mention instead of the publication date. */
function usesDiscourseAnchor({ isNarrative, published }: RuleContext): boolean {
  return isNarrative || published === undefined;
}

/** The anchor day of "today" and of weekdays without a modifier. */
function dayAnchor(context: RuleContext): number | undefined {
  return usesDiscourseAnchor(context)
    ? (context.discourse.day ?? context.published)
    : context.published;
}

/** The day that a time of the clock is of: the last mention's, or the publication's, behind which nothing has happened. */
export function lastMentionedDay({
  discourse,
  published,
  isNarrative,
  tense,
}: RuleContext): number | undefined {
  const isToCome = discourse.day !== undefined && discourse.day > (published ?? discourse.day);
  if (isToCome && !isNarrative && tense() === 'past') return published;
  return discourse.day ?? (isNarrative ? undefined : published);
}

/** The day, month and year that a relative expression is resolved against. */
export interface Anchor {
  readonly day: number | undefined;
  readonly month: { readonly year: number; readonly month: number } | undefined;
  readonly year: number | undefined;
}

/** The publication date in days, months and years; in a history the last mention. */
export function presentAnchor(context: RuleContext): Anchor {
  return usesDiscourseAnchor(context) ? discourseAnchor(context) : ofDay(context.published);
}

/** The last mention, where there is one, or else the publication date. */
export function discourseAnchor(context: RuleContext): Anchor {
  const isStory = isNarrating(context, NARRATIVE_WEIGHT.begun);
  const discourse = isStory ? keepConsistent(context.discourse) : context.discourse;
  const fallback = ofDay(context.isNarrative || isStory ? undefined : context.published);
  return {
    day: discourse.day ?? fallback.day,
    month: discourse.month ?? fallback.month,
    year: discourse.year ?? fallback.year,
  };
}

/** The publication date, in a history too; without one the last mention. */
export function publicationAnchor(context: RuleContext): Anchor {
  return context.published === undefined ? discourseAnchor(context) : ofDay(context.published);
}

function ofDay(day: number | undefined): Anchor {
  const civil = day === undefined ? undefined : dayFromNumber(day);
  return { day, month: civil, year: civil?.year };
}

/**
 * The calendar unit that lies so many units after an anchor, to the unit's own exactness; nothing
 * beyond the years of four figures.
 */
export function shiftAnchor(anchor: Anchor, unit: string, by: number): string | undefined {
  const value = moved(anchor, unit, by);
  return value !== undefined && /^(?:BC)?\d{2,4}(?!\d)/.test(value) ? value : undefined;
}

function moved({ day, month, year }: Anchor, unit: string, by: number): string | undefined {
  switch (unit) {
    case 'D':
      return day === undefined ? undefined : isoDay(day + by);
    case 'W':
      return day === undefined ? undefined : isoWeek(day + by * 7);
    case '2W':
      return day === undefined ? undefined : isoWeek(day + by * 14);
    case 'WE':
      return day === undefined ? undefined : `${isoWeek(day + by * 7)}-WE`;
    case 'M':
      return month === undefined ? undefined : isoMonth(month, by);
    case 'Q':
      return month === undefined ? undefined : isoQuarter(quarterNumber(month) + by);
    default:
      return year === undefined ? undefined : yearsFrom(year, unit, by);
  }
}

function yearsFrom(year: number, unit: string, by: number): string | undefined {
  if (unit === 'Y') return isoYear(year + by);
  const [years, figures] = unit === 'DE' ? [10, 3] : unit === 'CE' ? [100, 2] : [Number.NaN, 0];
  const reached = year + by * years;
  return reached > 0 ? isoYear(reached).slice(0, figures) : undefined;
}
