import { daysBetween } from '../../domain/calendar/instant.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { toDating } from '../dating.ts';
import { isUnknownDay, weightOf } from './mention-weight.ts';

/** The cost of a mention within a quotation. */
const QUOTED_COST = 2;

/** What is asked did not happen in the year that it names: "Will there be a strike as in 2002?" */
const QUESTION = /[^?"”’']\?\)?$/u;

/** The cost of each earlier mention of the sentence: in news the main clause comes first. */
const POSITION_COST = 0.25;

/**
 * The mention that dates the event of the main clause; nothing where none does, where that one
 * refers to a day that is unknown: the year of an aside does not date what happened "on Friday".
 *
 * @param mentions those of the sentence, in order
 */
export function governingMention(
  text: string,
  sentence: Span,
  mentions: readonly DateMention[],
): DateMention | undefined {
  const isQuestion = QUESTION.test(text.slice(sentence.start, sentence.end));
  const usable = mentions.filter((one) => {
    const precision = toDating(one)?.precision;
    return isUnknownDay(one) || (isQuestion ? precision === 'day' : precision !== undefined);
  });
  const isQuotedAt = createQuotationReader(text.slice(sentence.start, sentence.end));
  let best: DateMention | undefined;
  let most = 0;
  for (const [place, mention] of usable.entries()) {
    const quotedCost = isQuotedAt(mention.start - sentence.start) ? QUOTED_COST : 0;
    const weight = weightOf(text, sentence, mention) - place * POSITION_COST - quotedCost;
    if (weight > most) [best, most] = [mention, weight];
  }
  return best && toDating(best) ? best : undefined;
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

/** What opens and closes a quotation. */
const QUOTATION_MARK = /["“«”»]/g;

/** What marks open, and what they close. */
const QUOTATION_MARKS: ReadonlyMap<string, 1 | -1> = new Map([
  ['“', 1],
  ['«', 1],
  ['”', -1],
  ['»', -1],
]);

/**
 * Says whether a quotation is open at a position of a sentence. Positions must ascend, so that no
 * part of the sentence is read twice.
 */
function createQuotationReader(sentence: string): (position: number) => boolean {
  const marks = sentence.matchAll(QUOTATION_MARK);
  let next = marks.next();
  let straight = 0;
  let opened = 0;
  return (position) => {
    for (; !next.done && next.value.index < position; next = marks.next()) {
      const change = QUOTATION_MARKS.get(next.value[0]);
      if (change === undefined) straight += 1;
      else opened += change;
    }
    return straight % 2 === 1 || opened > 0;
  };
}
