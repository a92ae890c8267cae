import { daysBetween } from '../domain/calendar/instant.ts';
import { monthNumber } from '../domain/calendar/month-names.ts';
import type { DateMention } from '../domain/date-mention.ts';

/** Words that count from the day of publication, which is unknown. */
const DEICTIC =
  /\b(?:ago|now|today|tonight|yesterday|tomorrow|last|this|coming|past|current|hence|after next)\b/i;

/** Words that count from an earlier mention: "two days later", "the following Monday". */
const ANAPHORIC =
  /\b(?:later|earlier|after(?:wards?)?|before|previously|following|preceding|previous|same|that|the next)\b/i;

/** Words that a month's name may stand with where nothing else of the date needs an anchor. */
const DAY_WORDS =
  /^(?:early|late|mid|the|beginning|start|middle|end|of|\d{1,2}(?:st|nd|rd|th)?|\p{Lu}\p{L}*day)$/u;

/** Words by which a day limits a period: what follows them in the text lies anywhere in it. */
const LIMITS_PERIOD = /\b(?:since|until|till|before|after|from|by)\s+$/i;

/** Days before and after a stated day within which a day without a year is of the same year. */
const SAME_YEAR_DAYS = { before: 31, after: 62 };

/** Characters before a mention that are searched for such a word. */
const LIMIT_CHARACTERS = 12;

/** Characters of a heading, at most. */
const HEADING_CHARACTERS = 80;

/** Letters of a heading besides its year that leave it a heading about that year alone: "May". */
const BARE_HEADING_LETTERS = 12;

/** A heading with a year, and the text that it counts for. */
interface YearHeading {
  readonly year: string;
  /** The first character under it, and the first that is not. */
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text whose publication date is unknown: the value of a mention is kept where its
 * words state it whole, where it counts from a day that is stated whole before it in the same
 * paragraph, and where a heading states its year; it is `null` for all others.
 *
 * @param mentions all of the text, in order, resolved without a publication date
 */
export function withoutUnanchoredDates(
  text: string,
  mentions: readonly DateMention[],
): readonly DateMention[] {
  const headings = yearHeadings(text, mentions);
  const breaks = [...text.matchAll(paragraphBreak(text))].map(({ index }) => index);
  let passed = 0;
  let last: PrecedingDate | undefined;
  let heading = 0;
  return mentions.map((mention) => {
    while ((breaks[passed] ?? Number.POSITIVE_INFINITY) < mention.start) {
      passed += 1;
      last = undefined;
    }
    while (headings[heading] && (headings[heading]?.end ?? 0) <= mention.start) heading += 1;
    const above = headings[heading];
    const year = above && above.start <= mention.start ? above.year : undefined;
    const kept = keptValue(text, mention, { last, year });
    if (mention.value !== null && /^\d{4}/.test(mention.value)) {
      last = {
        value: mention.value,
        isKnown: kept !== null,
        isLimit: LIMITS_PERIOD.test(
          text.slice(Math.max(0, mention.start - LIMIT_CHARACTERS), mention.start),
        ),
      };
    }
    return kept === mention.value ? mention : { ...mention, value: kept };
  });
}

/** What parts the paragraphs of a text: empty lines, or each new line where it has none. */
export function paragraphBreak(text: string): RegExp {
  return /\n[ \t\r]*\n/.test(text) ? /\n[ \t\r]*\n/g : /\n/g;
}

/** The last mention of the same paragraph that names a time in the calendar. */
interface PrecedingDate {
  readonly value: string;
  /** Whether its value is kept. */
  readonly isKnown: boolean;
  /** Whether it begins or ends a period. */
  readonly isLimit: boolean;
}

/** What stands before a mention. */
interface Preceding {
  readonly last: PrecedingDate | undefined;
  /** The year of the heading that it stands under. */
  readonly year: string | undefined;
}

function keptValue(
  text: string,
  { start, end, value, basis }: DateMention,
  { last, year }: Preceding,
): string | null {
  if (value === null || basis === 'stated') return value;
  const words = text.slice(start, end);
  if (DEICTIC.test(words)) return null;
  const isWhole = words.includes(value.slice(0, 4));
  if (isWhole) return value;
  const isFromDay = last?.isKnown === true && isDay(last.value);
  if (isFromDay && ANAPHORIC.test(words)) return value;
  if (!isMonthOrDay(words)) return null;
  if (year !== undefined) return underHeading(value, year, last);
  return isFromDay && !last.isLimit && isNear(value, last.value) ? value : null;
}

/** A month or a day in the heading's year, unless its paragraph has named another year since. */
function underHeading(value: string, year: string, last: PrecedingDate | undefined): string | null {
  if (value.startsWith(year)) return value;
  const isLeapDay = /-02-29/.test(value);
  return last === undefined && !isLeapDay ? `${year}${value.slice(4)}` : null;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(value);
}

/** Whether a day is in the same year as another one, and not far from it. */
function isNear(value: string, day: string): boolean {
  if (!isDay(value) || value.slice(0, 4) !== day.slice(0, 4)) return false;
  const days = daysBetween(day, value);
  return days >= -SAME_YEAR_DAYS.before && days <= SAME_YEAR_DAYS.after;
}

/** Whether words are a month by name, with or without its day: "16 May", "Sunday, 18 May". */
function isMonthOrDay(written: string): boolean {
  const words = written.split(/[\s,.-]+/).filter((word) => word !== '');
  const isMonth = (word: string) => /^\p{Lu}/u.test(word) && monthNumber(word) !== undefined;
  return words.some(isMonth) && words.every((word) => isMonth(word) || DAY_WORDS.test(word));
}

/** The headings that state one year, in order. */
function yearHeadings(text: string, mentions: readonly DateMention[]): readonly YearHeading[] {
  const found: { year: string; start: number; isBare: boolean }[] = [];
  const others: number[] = [];
  let next = 0;
  for (const { start, end } of headingLines(text)) {
    const years = new Set<string>();
    for (let one = mentions[next]; one && one.start < end; one = mentions[next]) {
      const isYear = one.basis === 'stated' && /^\d{4}(?:-|$)/.test(one.value ?? '');
      if (one.start >= start && isYear) years.add((one.value ?? '').slice(0, 4));
      next += 1;
    }
    const [year, second] = years;
    if (year === undefined || second !== undefined) others.push(start);
    else found.push({ year, start: end, isBare: isBareHeading(text.slice(start, end)) });
  }
  return found.map(({ year, start, isBare }, at) => {
    const until = found[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const ending = isBare ? until : (others.find((other) => other >= start) ?? until);
    return { year, start, end: Math.min(until, ending) };
  });
}

/** Whether a heading is about its year or month as a whole, so that headings below it divide it. */
function isBareHeading(line: string): boolean {
  return (line.match(/\p{L}/gu)?.length ?? 0) <= BARE_HEADING_LETTERS;
}

/** Short lines without the punctuation of a sentence, that begin a line after a finished one. */
function* headingLines(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  let isAfterEnd = true;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const isEnded = /[.!?…;,"”»)]$/.test(words);
    const isShort = words.length > 0 && words.length <= HEADING_CHARACTERS;
    if (isAfterEnd && isShort && !isEnded && /^[#*_\s]*[\p{Lu}\d]/u.test(words)) {
      yield { start, end: start + line.length };
    }
    isAfterEnd = words.length === 0 || isEnded || isShort;
    start += line.length + 1;
  }
}
