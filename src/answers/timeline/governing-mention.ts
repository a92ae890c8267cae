import { daysBetween } from '../../domain/calendar/instant.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { toDating } from '../dating.ts';
import { isEventKind } from './event-kinds.ts';

/** The score of a day; a less precise date scores 1, for the more precise one dates the event. */
const DAY_SCORE = 2;

/** Words before a mention by which it limits the event, or dates another one. */
const BOUND =
  /\b(?:since|until|till|by|before|after|from|through|between|than)\s+(?:\p{Ll}+\s+){0,2}$/iu;
const BOUND_COST = 1;

/** The mention is in a relative clause, which is about something other than the main clause. */
const RELATIVE_CLAUSE =
  /(?:\b(?:who|whom|whose|which|where|when)\b|,\s*(?:as|after|because|while)\b)[^,;–—]*$/iu;
const RELATIVE_CLAUSE_COST = 0.75;

const QUOTED_COST = 2;

/** "The Easter truce": a day without figures that is part of an event's name dates the event, not the news. */
const NAMING_COST = 2;

/** The cost of each earlier mention of the sentence: in news the main clause comes first. */
const POSITION_COST = 0.25;

/**
 * The mention that dates the event of the main clause; nothing where none does.
 *
 * @param mentions those of the sentence, in order
 */
export function governingMention(
  text: string,
  sentence: Span,
  mentions: readonly DateMention[],
): DateMention | undefined {
  const usable = mentions.filter((mention) => toDating(mention) !== undefined);
  let best: DateMention | undefined;
  let most = 0;
  for (const [place, mention] of usable.entries()) {
    const before = text.slice(sentence.start, mention.start);
    const weight =
      (toDating(mention)?.precision === 'day' ? DAY_SCORE : 1) -
      place * POSITION_COST -
      (BOUND.test(before) ? BOUND_COST : 0) -
      (RELATIVE_CLAUSE.test(before) ? RELATIVE_CLAUSE_COST : 0) -
      (isInQuotation(before) ? QUOTED_COST : 0) -
      (isInName(text, mention) ? NAMING_COST : 0);
    if (weight > most) [best, most] = [mention, weight];
  }
  return best;
}

/** What links the first and the last day of an event: "from 23 to 25 May", "May 3-5". */
const RANGE = /^(?:\s*[-–—]\s*|\s+(?:to|until|till|through)\s+(?:the\s+)?)$/i;

/** Characters before a range that are searched for "between". */
const LEAD_CHARACTERS = 16;

/** The maximum number of days of what counts as one event. */
export const MOST_EVENT_DAYS = 7;

/**
 * The dating of a mention; where it is the first or the last day of an event of several days, that
 * of the event.
 *
 * @param mentions those of the sentence, in order
 */
export function datingWithDays(
  text: string,
  mention: DateMention,
  mentions: readonly DateMention[],
): Dating | undefined {
  const at = mentions.indexOf(mention);
  for (const [first, last] of [
    [mention, mentions[at + 1]],
    [mentions[at - 1], mention],
  ]) {
    if (!first || !last || !isRange(text, first, last)) continue;
    const [from, to] = [toDating(first), toDating(last)];
    if (from?.precision !== 'day' || to?.precision !== 'day') continue;
    const days = daysBetween(from.date, to.date);
    if (days > 0 && days < MOST_EVENT_DAYS) return { ...from, until: to.date };
  }
  return toDating(mention);
}

/** Whether two mentions are the first and the last day of a range. */
function isRange(text: string, first: Span, last: Span): boolean {
  const between = text.slice(first.end, last.start);
  const isAnd = /^\s+and\s+(?:the\s+)?$/i.test(between);
  return (
    RANGE.test(between) ||
    (isAnd &&
      /\bbetween\s+(?:the\s+)?$/i.test(
        text.slice(Math.max(0, first.start - LEAD_CHARACTERS), first.start),
      ))
  );
}

/** Whether a mention without figures precedes an event noun. */
function isInName(text: string, { start, end }: DateMention): boolean {
  if (/\p{N}/u.test(text.slice(start, end))) return false;
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end))?.[1] ?? '';
  return extractTerms(next).some(({ term }) => isEventKind(term));
}

/** Whether a quotation is open after these words. */
function isInQuotation(before: string): boolean {
  const straight = before.split('"').length - 1;
  const opened = before.split(/[“«]/u).length - before.split(/[”»]/u).length;
  return straight % 2 === 1 || opened > 0;
}
