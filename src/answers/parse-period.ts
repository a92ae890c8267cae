import type { Article } from '../domain/article.ts';
import type { NamedDay } from '../domain/beat.ts';
import { addDays } from '../domain/calendar/instant.ts';
import type { DateMention } from '../domain/date-mention.ts';
import type { Span } from '../domain/span.ts';
import type { DateRange } from '../domain/timeline.ts';
import { findDates } from '../text/dates/find-dates.ts';
import type { DatesIn } from './dates-in.ts';
import { type DayRange, dayRangeOf, toDating } from './dating.ts';
import { PERIOD_CUES, type PeriodCue } from './period-cues.ts';

/** Days after a period in which reports still cover it: a week's news is summed up the week after. */
const REPORTED_WITHIN_DAYS = 7;

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
}

/** Dates that limit a question at any position: they cannot be part of a name. */
const DEICTIC = /^(?:today|yesterday|(?:last|this|past) (?:week|weekend|month|year))$/i;

/**
 * The period that a question limits itself to: "in March 2025", "since Easter", "between 1 and 5
 * April", "last week"; nothing where its dates are only part of what it asks about.
 *
 * @param cues the words before a date that make it a limit
 */
export function parsePeriod(
  question: string,
  { today, namedDays }: PeriodContext,
  cues: readonly PeriodCue[] = PERIOD_CUES,
): LimitedQuestion | undefined {
  const dated = findDates(question, { published: today, namedDays }).flatMap((mention) => {
    const dating = toDating(mention);
    return dating ? [{ mention, days: dayRangeOf(dating) }] : [];
  });
  for (const [at, one] of dated.entries()) {
    const limited = limitedBy(question, one, dated[at + 1], cues);
    if (limited) return limited;
  }
  return undefined;
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
  const before = question.slice(0, mention.start).trimEnd();
  const limited = (period: DateRange, start: number, end: number) => ({
    period,
    rest: `${before.slice(0, start)} ${question.slice(end)}`.replace(/\s+/g, ' ').trim(),
  });
  if (next && joinsRange(question, before.toLowerCase(), mention, next.mention)) {
    const period = { from: days.first, to: next.days.last };
    return limited(period, before.search(/(?<!\S)\S+$/), next.mention.end);
  }
  for (const [words, limit] of cues) {
    const cue = words.exec(before.toLowerCase());
    if (cue) return limited(limit(days), cue.index, mention.end);
  }
  return DEICTIC.test(question.slice(mention.start, mention.end))
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
 * Whether a passage belongs to a period: one of the chronicle by the days of its paragraph, one of
 * a report by the publication date or a date that it mentions. A report without a date belongs to
 * every period.
 */
export function isInPeriod(
  article: Article,
  passage: Span,
  { from, to }: DateRange,
  datesIn: DatesIn,
): boolean {
  const overlaps = ({ first, last }: DayRange) =>
    (to === null || first <= to) && (from === null || last >= from);
  if (article.kind === 'chronicle') {
    return article.footings.some(
      ({ start, end, period }) =>
        start < passage.end &&
        passage.start < end &&
        overlaps({ first: period.from, last: period.to }),
    );
  }
  const published = article.published?.slice(0, 10);
  if (published === undefined) return true;
  const until = to === null ? null : addDays(to, REPORTED_WITHIN_DAYS);
  if ((from === null || published >= from) && (until === null || published <= until)) return true;
  const text = article.text.slice(passage.start, passage.end);
  return datesIn(text, article).some((mention) => {
    const dating = toDating(mention);
    return dating !== undefined && overlaps(dayRangeOf(dating));
  });
}
