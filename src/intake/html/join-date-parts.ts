import { isWeekday, monthNumber } from '../../domain/calendar/month-names.ts';
import type { PageBlock } from './blocks.ts';

/** Weekday, day, month and year. */
const MOST_PARTS = 4;

/** A part is a word and two figures at most: "2 April". */
const PART_CHARACTERS = 16;

/** A term of a list of terms and values. */
const TERM = 'dt';

/**
 * Lines with those that are the parts of one date, as leaves of a calendar show it, joined: "Apr",
 * "02", "2031".
 */
export function joinDateParts(lines: readonly PageBlock[]): readonly PageBlock[] {
  const joined: PageBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const length = partsFrom(lines, at);
    const parts = lines.slice(at, at + length);
    const [first] = parts;
    if (first === undefined) break;
    joined.push({
      ...first,
      text: parts.map(({ text }) => text).join(' '),
      marks: parts.flatMap(({ marks }) => marks),
    });
    at += length;
  }
  return joined;
}

/** Lines with the term before each value: "Born", "2 April 1975". */
export function withTerms(lines: readonly PageBlock[]): readonly PageBlock[] {
  return lines.map((line, place) => {
    const before = lines[place - 1];
    return before?.element.name === TERM ? { ...line, text: `${before.text}: ${line.text}` } : line;
  });
}

/** How many lines from one on are the parts of one date; 1 where they are none. */
function partsFrom(lines: readonly PageBlock[], at: number): number {
  const following = lines.slice(at, at + MOST_PARTS).map(({ text }) => text);
  const end = following.findIndex((text) => !isPart(text));
  const texts = end === -1 ? following : following.slice(0, end);
  const words = texts.flatMap(wordsAndNumbers);
  const hasAll =
    words.some((word) => monthNumber(word) !== undefined || /^\d{1,2}$/.test(word)) &&
    words.some((word) => /^(?:19|20)\d\d$/.test(word));
  return hasAll && texts.length > 1 ? texts.length : 1;
}

/** Whether a line is a part of a date; one that is a whole date is none. */
function isPart(text: string): boolean {
  const words = wordsAndNumbers(text);
  const isWhole = /(?:19|20)\d\d/.test(text) && words.length > 2;
  return text.length <= PART_CHARACTERS && !isWhole && words.every(isPartWord);
}

function isPartWord(word: string): boolean {
  return (
    /^(?:\d{1,2}|(?:19|20)\d\d|st|nd|rd|th|de)$/.test(word) ||
    monthNumber(word) !== undefined ||
    isWeekday(word)
  );
}

function wordsAndNumbers(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
}
