import type { Article } from '../domain/article.ts';
import { addDays, DAYS_OF_WEEK } from '../domain/calendar/instant.ts';
import { WEEKDAY } from '../domain/calendar/names.ts';
import type { DateMention } from '../domain/date-mention.ts';
import type { Dating } from '../domain/timeline.ts';
import { findDates } from '../text/dates/find-dates.ts';
import { toDating } from './dating.ts';
import type { ReportedPhase } from './sufficiency/reported-phase.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** Characters between the words of a phase and its date, at most: "takes effect at the crossing on Friday". */
const REACH = 60;

/** The same within an aside: "since the start of the strike on March 5". */
const ASIDE_REACH = 25;

/** What makes a date part of a name: "the end of the truce of June 2014". */
const IN_NAME = /^ of (?:the )?$/iu;

/** What separates a date from the words before it. */
const PARTS =
  /[;:]|(?<!\p{L})(?:since|after|before|when|while|until|till|because|if|and|but|said|from)(?!\p{L})/iu;

/**
 * For subordinate clauses also the verb of the main clause: a date behind it belongs to that verb.
 */
const ASIDE_PARTS = new RegExp(
  String.raw`${PARTS.source}|\p{L}{2}ed(?!\p{L})|(?<!\p{L})(?:broke|fell|began|went|came|led|met|held|was|were|is|are|has|have|had|will)(?!\p{L})`,
  'iu',
);

/** A day that is named by its weekday alone. */
const NAMED_WEEKDAY = new RegExp(String.raw`\b(?:${WEEKDAY})\b`, 'iu');

/** A time of day without its day; in the present tense it states what happens every day. */
const HOUR =
  /^(?:at )?(?:\p{N}{1,2}(?:[:.]\p{N}{2})?(?: ?[ap]\.? ?m\.?| o['’]clock)?|noon|midnight)$/iu;

function isHour(statement: string, { start, end }: DateMention): boolean {
  return HOUR.test(statement.slice(start, end));
}

/** Whether a statement names dates at all, and the date of the phase that it reports. */
export interface PhaseDate {
  readonly hasDates: boolean;
  readonly dating: Dating | undefined;
}

/**
 * The date that belongs to the phase a statement reports: one after it in its clause, or one
 * between the thing and its verb. A bare weekday of a future phase is the next one after the
 * report.
 */
export function phaseDate(statement: string, phase: ReportedPhase, article: Article): PhaseDate {
  const reportedOn = newsDaysOf(article)?.last ?? null;
  const dates = findDates(statement, { published: reportedOn }).filter(
    (one) => toDating(one) !== undefined && !(phase.isPresent && isHour(statement, one)),
  );
  const { start, end } = phase.span;
  const reach = phase.form === 'aside' ? ASIDE_REACH : REACH;
  const parts = phase.form === 'aside' ? ASIDE_PARTS : PARTS;
  const hangsOn = (one: DateMention) => {
    const between = statement.slice(end, one.start);
    const isNear = one.start >= end && between.length <= reach;
    return isNear && !parts.test(between) && !IN_NAME.test(between);
  };
  const [only, ...others] = dates;
  // "Said on July 17 that the deal had ended": the only date stands before it.
  const leading =
    only && only.end <= start && others.length === 0 && phase.form !== 'aside' && !phase.isAhead
      ? only
      : undefined;
  const own =
    dates.find((one) => one.start >= start && one.end <= end) ?? dates.find(hangsOn) ?? leading;
  const dating = own && toDating(own);
  const isBehind =
    dating &&
    phase.isAhead &&
    reportedOn !== null &&
    isWeekday(statement, own) &&
    dating.date <= reportedOn;
  return {
    hasDates: dates.length > 0,
    dating: isBehind ? { ...dating, date: addDays(dating.date, DAYS_OF_WEEK) } : dating,
  };
}

function isWeekday(statement: string, { start, end, basis }: DateMention): boolean {
  return basis !== 'stated' && NAMED_WEEKDAY.test(statement.slice(start, end));
}
