import type { Article } from '../domain/article.ts';
import type { NamedDay } from '../domain/beat.ts';
import type { DateMention } from '../domain/date-mention.ts';
import type { Span } from '../domain/span.ts';
import type { Window } from '../domain/timeline.ts';
import { findDates } from '../text/dates/find-dates.ts';
import { type Days, datingOf, dayAfter, daysOf } from './timeline/dating.ts';

/** Days after a period in which reports still tell of it: a week's news is summed up the week after. */
const TOLD_WITHIN_DAYS = 7;

/** What a question's dates are read with. */
export interface PeriodContext {
  /** Today's day in ISO form, for "last week"; `null` leaves such words open. */
  readonly today: string | null;
  readonly namedDays: readonly NamedDay[];
}

/** A question's limit, and what it asks within it. */
export interface LimitedQuestion {
  readonly period: Window;
  /** The question without the words that set the period. */
  readonly rest: string;
}

/** What stands before a date that limits a question to a period. */
const LEADS: readonly (readonly [RegExp, (days: Days) => Window])[] = [
  [/\bsince$/, ({ first }) => ({ from: first, to: null })],
  [/\bafter$/, ({ last }) => ({ from: dayAfter(last, 1), to: null })],
  [/\bbefore$/, ({ first }) => ({ from: null, to: dayAfter(first, -1) })],
  [/\b(?:until|till|up to|by)$/, ({ last }) => ({ from: null, to: last })],
  [
    /\b(?:in|on|during|over|within|for)(?: the)?$/,
    ({ first, last }) => ({ from: first, to: last }),
  ],
];

/** Dates that limit a question wherever they stand: they can be part of no name. */
const DEICTIC = /^(?:today|yesterday|(?:last|this|past) (?:week|weekend|month|year))$/i;

/**
 * The period that a question limits itself to: "in March 2025", "since Easter", "between 1 and 5
 * April", "last week"; nothing where its dates are only part of what it asks about.
 */
export function periodIn(
  question: string,
  { today, namedDays }: PeriodContext,
): LimitedQuestion | undefined {
  const dated = findDates(question, { published: today, namedDays }).flatMap((mention) => {
    const dating = datingOf(mention);
    return dating ? [{ mention, days: daysOf(dating) }] : [];
  });
  const [first, second] = dated;
  if (!first) return undefined;
  const before = question.slice(0, first.mention.start).trimEnd();
  const without = (lead: number, end: number) =>
    `${before.slice(0, lead)} ${question.slice(end)}`.replace(/\s+/g, ' ').trim();
  if (second && joinsTwo(question, before.toLowerCase(), first.mention, second.mention)) {
    const period = ordered(first.days.first, second.days.last);
    const lead = before.search(/\S+$/);
    return period && { period, rest: without(lead, second.mention.end) };
  }
  for (const [words, limit] of LEADS) {
    const lead = words.exec(before.toLowerCase());
    if (lead) {
      return { period: limit(first.days), rest: without(lead.index, first.mention.end) };
    }
  }
  const words = question.slice(first.mention.start, first.mention.end);
  const period = { from: first.days.first, to: first.days.last };
  return DEICTIC.test(words)
    ? { period, rest: without(before.length, first.mention.end) }
    : undefined;
}

/** "between … and …" and "from … to …". */
function joinsTwo(question: string, before: string, one: DateMention, other: DateMention): boolean {
  const within = question.slice(one.end, other.start).trim().toLowerCase();
  return (
    (/\bbetween$/.test(before) && within === 'and') ||
    (/\bfrom$/.test(before) && /^(?:to|until|till)$/.test(within))
  );
}

function ordered(from: string, to: string): Window | undefined {
  return from <= to ? { from, to } : undefined;
}

/**
 * Whether a passage belongs to a period: the chronicle by the days its paragraph tells of, a report
 * by its publication, or by a date in the passage itself. A report without a date may belong to
 * any period, and is not kept out.
 */
export function isOfPeriod(
  article: Article,
  passage: Span,
  { from, to }: Window,
  namedDays: readonly NamedDay[],
): boolean {
  const overlaps = ({ first, last }: Days) =>
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
  const until = to === null ? null : dayAfter(to, TOLD_WITHIN_DAYS);
  if ((from === null || published >= from) && (until === null || published <= until)) return true;
  const text = article.text.slice(passage.start, passage.end);
  return findDates(text, { published, namedDays }).some((mention) => {
    const dating = datingOf(mention);
    return dating !== undefined && overlaps(daysOf(dating));
  });
}
