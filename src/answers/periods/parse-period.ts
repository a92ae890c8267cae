import type { Article } from '../../domain/article.ts';
import type { NamedDay } from '../../domain/beat.ts';
import { addDays, DAYS_OF_WEEK, daysBetween } from '../../domain/calendar/instant.ts';
import { WEEKDAY } from '../../domain/calendar/names.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { findDates } from '../../text/dates/find-dates.ts';
import type { DatesIn } from '../dates-in.ts';
import { type DayRange, dayRangeOf, toDating } from '../dating.ts';
import { withWrittenRanges } from './day-ranges.ts';
import { partOfPeriod, partStart, withCapitals } from './part-of-period.ts';
import { COUNTED_FROM, PERIOD_CUES, type PeriodCue } from './period-cues.ts';

/** What a question's dates are resolved against. */
export interface PeriodContext {
  /** Today's day in ISO form, for "last week"; `null` leaves such words open. */
  readonly today: string | null;
  readonly namedDays: readonly NamedDay[];
}

/** The period of a question, and what it asks about that. */
export interface LimitedQuestion {
  readonly period: DateRange;
  /** The question without the words that set the period. */
  readonly rest: string;
  /** Whether it is a weekday with no date: the last one that the archive reaches is meant. */
  readonly isWeekday?: true;
}

/** Dates that limit a question at any position: they cannot be part of a name. */
const DEICTIC =
  /^(?:today|tonight|yesterday|tomorrow|(?:last|this|past|next|coming) (?:week|weekend|month|year))$/i;

/** Words behind a date that are no part of a name with it: "in the summer what did Norland say". */
const NOT_OF_NAME =
  /^\s+(?:of|in|on|at|to|by|from|with|and|or|but|when|what|who|whom|where|why|how|did|do|does|was|were|is|are|has|have|had|will|would|could|should|can|about|for|during|between|before|after|than|as|that|which|over|the|a|an)\b/i;

/** What stands behind a date that ends its phrase. */
const ENDS_PHRASE = new RegExp(String.raw`^\W*$|^\W*[,;:?]|${NOT_OF_NAME.source}`, 'i');

/** Whether a date names an event with the noun behind it: "the June 2031 truce". */
function isPartOfName(before: string, after: string): boolean {
  return /\b(?:the|an?)$/i.test(before) && /^\s+\p{L}/u.test(after) && !NOT_OF_NAME.test(after);
}

/** A weekday with no date. */
const WEEKDAY_ALONE = new RegExp(`^(?:last |this )?(?:${WEEKDAY})$`, 'i');

/**
 * The period that a question limits itself to: "in March 2025", "since Easter", "between 1 and 5
 * April", "last week"; nothing where its dates are only part of what it asks about.
 *
 * @param cues the words before a date that make it a limit
 */
export function parsePeriod(
  asked: string,
  { today, namedDays }: PeriodContext,
  cues: readonly PeriodCue[] = PERIOD_CUES,
): LimitedQuestion | undefined {
  const question = withWrittenRanges(asked);
  const dated = datesOf(question, { today, namedDays });
  for (const [at, one] of dated.entries()) {
    const limited = limitedBy(question, one, dated[at + 1], cues);
    if (limited) return limited;
  }
  return undefined;
}

/**
 * The days that a question names with no word that makes them a limit: "the June 2031 truce", "March
 * talks". What is of them is preferred, and nothing else is cut.
 */
export function parsePreferredPeriod(
  question: string,
  context: PeriodContext,
): DateRange | undefined {
  const [only, ...others] = datesOf(question, context);
  if (!only || others.length > 0) return undefined;
  return { from: only.days.first, to: only.days.last };
}

function datesOf(question: string, { today, namedDays }: PeriodContext): readonly DatedMention[] {
  const text = withCapitals(question);
  return findDates(text, { published: today, namedDays }).flatMap((mention) => {
    const dating = toDating(mention);
    if (!dating || isCountedFromElse(text, mention)) return [];
    const words = text.slice(partStart(text.slice(0, mention.start)), mention.end);
    return [{ mention, days: partOfPeriod(words, dayRangeOf(dating)) }];
  });
}

/** A span of time without a date, and words that count it from something that happened. */
const BARE_SPAN = /^(?:the )?(?:day|week|weekend|fortnight|month|year)$/i;
const FROM_ELSE = /^\s+(?:after|following|before|prior to|ahead of|leading up to)\b/i;

/** "in the week after the truce began": no week of the calendar is meant. */
function isCountedFromElse(text: string, { start, end }: DateMention): boolean {
  return BARE_SPAN.test(text.slice(start, end)) && FROM_ELSE.test(text.slice(end));
}

interface DatedMention {
  readonly mention: DateMention;
  readonly days: DayRange;
}

/** The limit that a date sets, by the words before it. */
function limitedBy(
  question: string,
  { mention, days }: DatedMention,
  next: DatedMention | undefined,
  cues: readonly PeriodCue[],
): LimitedQuestion | undefined {
  const whole = question.slice(0, mention.start).trimEnd();
  const before = whole.slice(0, partStart(whole)).trimEnd();
  const isWeekday = WEEKDAY_ALONE.test(question.slice(mention.start, mention.end));
  const limited = (period: DateRange, start: number, end: number): LimitedQuestion => ({
    period,
    rest: `${before.slice(0, start)} ${question.slice(end)}`.replace(/\s+/g, ' ').trim(),
    ...(isWeekday ? { isWeekday } : {}),
  });
  if (next && joinsRange(question, before.toLowerCase(), mention, next.mention)) {
    const period = { from: days.first, to: next.days.last };
    return limited(period, before.search(/(?<!\S)\S+$/), next.mention.end);
  }
  if (isPartOfName(before, question.slice(mention.end))) return undefined;
  for (const [words, limit] of cues) {
    const cue = words.exec(before.toLowerCase());
    if (cue) return limited(limit(days), cue.index, mention.end);
  }
  const isPartAlone = before !== whole && ENDS_PHRASE.test(question.slice(mention.end));
  return isPartAlone || DEICTIC.test(question.slice(mention.start, mention.end))
    ? limited({ from: days.first, to: days.last }, before.length, mention.end)
    : undefined;
}

/** "between … and …" and "from … to …". */
function joinsRange(
  question: string,
  before: string,
  one: DateMention,
  other: DateMention,
): boolean {
  const within = question.slice(one.end, other.start).trim().toLowerCase();
  return (
    (/\bbetween$/.test(before) && within === 'and') ||
    (/\bfrom$/.test(before) && /^(?:to|until|till)$/.test(within))
  );
}

/**
 * The question with its weekday moved back by whole weeks to the last one that the archive reaches.
 *
 * @param newest ISO day of the newest report
 */
export function reachedWeekday(limited: LimitedQuestion, newest: string): LimitedQuestion {
  const { from, to } = limited.period;
  if (!limited.isWeekday || from === null || from !== to || from <= newest) return limited;
  const weeks = Math.ceil(daysBetween(newest, from) / DAYS_OF_WEEK);
  const day = addDays(from, -weeks * DAYS_OF_WEEK);
  return { ...limited, period: { from: day, to: day } };
}

/**
 * Whether a passage belongs to a period: one of the chronicle by the days of its paragraph, one of
 * a report by the days that it mentions, or by the day on which it was printed. A month or a year that
 * is mentioned says nothing of a shorter period. A report without a date belongs to every period.
 */
export function isInPeriod(
  article: Article,
  passage: Span,
  period: DateRange,
  datesIn: DatesIn,
): boolean {
  const { from, to } = period;
  const isWithin = ({ first, last }: DayRange) =>
    (to === null || first <= to) && (from === null || last >= from);
  if (article.kind === 'chronicle') {
    const isOf = article.footings.some(
      (footing) =>
        overlaps(footing, passage) &&
        isWithin({ first: footing.period.from, last: footing.period.to }),
    );
    // What is told later of the period is of it too: "in 2031 they returned 900".
    return isOf || mentionsPeriod(article, passage, period, datesIn);
  }
  const published = article.published?.slice(0, 10);
  if (published === undefined || isWithin({ first: published, last: published })) return true;
  return mentionsPeriod(article, passage, period, datesIn);
}

/** Words that make a date the beginning or the end of something: "the first since October 2025". */
const BOUND_BEFORE = new RegExp(`\\b(?:${COUNTED_FROM})\\s+$`, 'i');
const BOUND_CHARACTERS = 10;

/**
 * Whether a passage mentions a date of a period that is as exact as that, and not as the beginning or
 * end of what it tells.
 */
export function mentionsPeriod(
  article: Article,
  passage: Span,
  period: DateRange,
  datesIn: DatesIn,
): boolean {
  const { from, to } = period;
  const text = passageTextOf({ article, passage });
  return datesIn(text, article).some((mention) => {
    if (BOUND_BEFORE.test(text.slice(Math.max(0, mention.start - BOUND_CHARACTERS), mention.start)))
      return false;
    const dating = toDating(mention);
    const days = dating && dayRangeOf(dating);
    const isWithin =
      days !== undefined &&
      (to === null || days.first <= to) &&
      (from === null || days.last >= from);
    return isWithin && isAsExact(days, period);
  });
}

/** Whether days are no more than those of a period: a month does not tell of its second day. */
function isAsExact({ first, last }: DayRange, { from, to }: DateRange): boolean {
  return from === null || to === null || daysBetween(first, last) <= daysBetween(from, to);
}
