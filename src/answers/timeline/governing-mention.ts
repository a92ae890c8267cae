import { daysBetween } from '../../domain/calendar/instant.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { toDating } from '../dating.ts';
import { isEventKind } from './event-kinds.ts';

/** The score of a day; a less precise date scores 1, for the more precise one dates the event. */
const DAY_SCORE = 2;

/** Characters before a mention that are searched for the beginning of its clause. */
const CLAUSE_CHARACTERS = 200;

/** Words before a mention by which it limits the event, or dates another one. */
const BOUND =
  /\b(?:since|until|till|by|before|after|from|through|between|than)\s+(?:\p{Ll}+\s+){0,2}$|\b(?:into|about)\s+$/iu;

/** "Since the strike began in 2002": the mention dates the clause. */
const SINCE_CLAUSE = /\bsince\b/i;
const SINCE_CLAUSE_END = /[,;:–—]/;

const BOUND_COST = 1;

/**
 * The mention is in a clause about something other than the main clause: a relative one, one cut
 * down to its participle (", found in 2002") or a comparison ("as it had begun in 2002"), which has a
 * pronoun: a name behind "known as" belongs to the main clause.
 */
const SUBORDINATE_CLAUSE =
  /\b[Ww](?:ho|hom|hose|hich|here|hen)\b|^,\s*(?:as|after|because|while|\p{Ll}+ed|found|held|made|built|taken|born)\b|\b(?:as|than)\s+(?:it|he|she|they|we|you|I)\s+(?:had|was|were|did)\b/u;

/** What ends a clause; a comma within a number or before a place does not. */
const CLAUSE_END = /[;–—]|,(?!\d|\s*\p{Lu}|\s*in\s)/u;
const SUBORDINATE_CLAUSE_COST = 0.75;

/** Such a clause dates no sentence by less than a day: "the man who founded it in 2002 resigned". */
const SUBORDINATE_PERIOD_COST = 1;

const QUOTED_COST = 2;

/** "The Easter truce": a day without figures that is part of an event's name dates the event, not the news. */
const NAMING_COST = 2;

/** "… broke with the 2002 treaty": a year that names a thing which the sentence is not about. */
const ATTRIBUTE = {
  before: /\s(?:(?:the|an?|its|his|her|their|our)|\S{1,40}['’]s)\s+(?:\d{4}[-–/])?$/iu,
  after: /^(?:[-–/]\d{2,4})? \p{L}/u,
};
const ATTRIBUTE_COST = 1;

/** "The 2032 defence budget is before parliament": the year that a plan is for. */
const YEAR_OF_PLAN = /^ (?:\p{Ll}+ ){0,2}(?:budget|fiscal|season)\b/u;

/** The cost of each earlier mention of the sentence: in news the main clause comes first. */
const POSITION_COST = 0.25;

/**
 * The mention that dates the event of the main clause; nothing where none does, or where that one
 * refers to a day that is unknown: the year of an aside does not date what happened "on Friday".
 *
 * @param mentions those of the sentence, in order
 */
export function governingMention(
  text: string,
  sentence: Span,
  mentions: readonly DateMention[],
): DateMention | undefined {
  const usable = mentions.filter((one) => toDating(one) !== undefined || isUnknownDay(one));
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

/** How likely a mention dates the main clause, apart from its place and from quotation marks. */
function weightOf(text: string, sentence: Span, mention: DateMention): number {
  const from = Math.max(sentence.start, mention.start - CLAUSE_CHARACTERS);
  const before = text.slice(from, mention.start);
  // Figures of a name: "norton2031".
  if (/[\p{L}\p{N}_]$/u.test(before)) return 0;
  const precision = isUnknownDay(mention) ? 'day' : toDating(mention)?.precision;
  const isSubordinate = SUBORDINATE_CLAUSE.test(fromLast(CLAUSE_END, before));
  const subordinateCost = precision === 'day' ? SUBORDINATE_CLAUSE_COST : SUBORDINATE_PERIOD_COST;
  const after = text.slice(mention.end, sentence.end).slice(0, CLAUSE_CHARACTERS);
  const isAttribute =
    precision === 'year' &&
    (YEAR_OF_PLAN.test(after) || (ATTRIBUTE.before.test(before) && ATTRIBUTE.after.test(after)));
  return (
    (precision === 'day' ? DAY_SCORE : 1) -
    (isBound(before) ? BOUND_COST : 0) -
    (isSubordinate ? subordinateCost : 0) -
    (isInName(text, mention) ? NAMING_COST : 0) -
    (isAttribute ? ATTRIBUTE_COST : 0)
  );
}

function isBound(before: string): boolean {
  return BOUND.test(before) || SINCE_CLAUSE.test(fromLast(SINCE_CLAUSE_END, before));
}

/** A text from the last match of a pattern of one character on; the whole text without one. */
function fromLast(pattern: RegExp, text: string): string {
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1);
  return text.slice(found?.index ?? 0);
}

/** Whether a mention refers to a day or time that cannot be told without the publication date. */
function isUnknownDay({ type, value }: DateMention): boolean {
  return value === null && (type === 'date' || type === 'time');
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
