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

/** Characters before a mention that are searched for such words: the word, and two others. */
const BOUND_CHARACTERS = 80;

/** What begins a relative clause, ends one, or opens and closes a quotation. */
const CLAUSE_MARK =
  /\b(?:who|whom|whose|which|where|when)\b|,\s*(?:as|after|because|while)\b|[,;–—"“«”»]/giu;

/** The mention is in a relative clause, which is about something other than the main clause. */
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
  const clauseBefore = createClauseReader(text.slice(sentence.start, sentence.end));
  let best: DateMention | undefined;
  let most = 0;
  for (const [place, mention] of usable.entries()) {
    const from = Math.max(sentence.start, mention.start - BOUND_CHARACTERS);
    const before = text.slice(from, mention.start);
    const clause = clauseBefore(mention.start - sentence.start);
    const weight =
      (toDating(mention)?.precision === 'day' ? DAY_SCORE : 1) -
      place * POSITION_COST -
      (BOUND.test(before) ? BOUND_COST : 0) -
      (clause.isRelative ? RELATIVE_CLAUSE_COST : 0) -
      (clause.isQuoted ? QUOTED_COST : 0) -
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

/** The clause that a position of a sentence stands in. */
interface ClauseContext {
  readonly isRelative: boolean;
  /** Whether a quotation is open. */
  readonly isQuoted: boolean;
}

/**
 * Reads a sentence from left to right: what is asked for must be positions in ascending order, so
 * that no part of the sentence is read twice.
 */
function createClauseReader(sentence: string): (position: number) => ClauseContext {
  const marks = sentence.matchAll(CLAUSE_MARK);
  let next = marks.next();
  let isRelative = false;
  let straight = 0;
  let opened = 0;
  return (position) => {
    for (; !next.done && endOf(next.value) <= position; next = marks.next()) {
      const [mark] = next.value;
      if (mark === '"') straight += 1;
      else if (QUOTATION_MARKS.has(mark)) opened += QUOTATION_MARKS.get(mark) ?? 0;
      else isRelative = mark.length > 1;
    }
    return { isRelative, isQuoted: straight % 2 === 1 || opened > 0 };
  };
}

/** What marks open, and what they close. */
const QUOTATION_MARKS: ReadonlyMap<string, 1 | -1> = new Map([
  ['“', 1],
  ['«', 1],
  ['”', -1],
  ['»', -1],
]);

function endOf({ index, 0: mark }: RegExpExecArray): number {
  return index + mark.length;
}
