import { monthNumber } from '../../domain/calendar/month-names.ts';
import { TYPED_MONTH as MONTH } from '../../domain/calendar/names.ts';

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DASH = ' ?[-–—] ?';
const TO = `(?:${DASH}| (?:to|until|till|through) )`;
const YEAR = '(?<year>,? (?:19|20)\\d\\d)?(?![\\d])';

/** "11–17 December 2031", "December 11 to 17", "29 November – 3 December": days that one month or two name. */
const RANGES: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,-])(?<from>${DAY})${TO}(?<to>${DAY} ${MONTH})${YEAR}`, 'iu'),
  new RegExp(`(?<![\\p{L}])(?<month>${MONTH}) (?<from>${DAY})${TO}(?<to>${DAY})${YEAR}`, 'iu'),
  new RegExp(
    `(?<![\\p{L}\\d])(?<from>${DAY} ${MONTH}|${MONTH} ${DAY})${TO}(?<to>${DAY} ${MONTH}|${MONTH} ${DAY})${YEAR}`,
    'iu',
  ),
];

/** Words before such days that say no more than that they are a period: "in the week of". */
const LEAD =
  /(?:\b(?:in|during|for|over|on|from|(?<!ahead )of|between|within) )?(?:\bthe )?(?:\b(?:week|weeks|days|nights?|period|fortnight)(?: (?:of|from))? )?$/i;

/** Words that count from the first of such days, or from the last, or up to them. */
const OF_FIRST = /\b(?:since|before|prior to|ahead of) $/i;
const OF_LAST = /\b(?:after|following|until|till|up to|by) $/i;

/** What a name goes on with: "the 11–17 December talks". */
const NAMES_EVENT = /\bthe $/i;
const NOUN_BEHIND =
  /^ (?!(?:in|on|at|of|and|or|to|by|for|with|about|did|was|were|is|what|who)\b)\p{Ll}/u;

/**
 * A question in which days of a month from one to another, written as figures with a dash or a "to"
 * between, are written out: "between 11 December and 17 December", or the one of them that counts:
 * "before 11 December". The same question where it has none.
 */
export function withWrittenRanges(question: string): string {
  for (const pattern of RANGES) {
    const found = pattern.exec(question);
    if (!found?.groups) continue;
    const { from = '', to = '', month, year = '' } = found.groups;
    const before = question.slice(0, found.index);
    const after = question.slice(found.index + found[0].length);
    if (NAMES_EVENT.test(before) && NOUN_BEHIND.test(after)) return question;
    const lead = before.slice(0, LEAD.exec(before)?.index ?? before.length);
    const [first, last] =
      month === undefined ? [dayOf(from, to), to] : [`${month} ${from}`, `${month} ${to}`];
    const ofFirst = monthOf(first) > monthOf(last) ? yearBefore(year) : year;
    if (OF_FIRST.test(lead)) return `${lead}${first}${ofFirst}${after}`;
    if (OF_LAST.test(lead)) return `${lead}${last}${year}${after}`;
    return `${lead}between ${first}${ofFirst} and ${last}${year}${after}`;
  }
  return question;
}

/** The number of the month of a day; 0 where it names none. */
function monthOf(day: string): number {
  const words = day.match(/(?<![\p{L}\d])\p{L}{3,}/gu) ?? [];
  return words.map((word) => monthNumber(word)).find((number) => number !== undefined) ?? 0;
}

/** "28 December to 3 January 2032" begins in 2031; a year that is not told is none. */
function yearBefore(year: string): string {
  return year.replace(/\d{4}/, (told) => String(Number(told) - 1));
}

/** "11" of "11–17 December" with the month of the last day. */
function dayOf(from: string, to: string): string {
  return /\p{L}{3}/u.test(from) ? from : `${from} ${to.replace(/^\S+ /, '')}`;
}
