import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import { capitalized, MONTH, WEEKDAY } from '../../domain/calendar/names.ts';
import type { DayRange } from '../dating.ts';

/** The share of a month or a year that words before its name mean, from its beginning. */
const PARTS: readonly (readonly [RegExp, readonly [from: number, to: number]])[] = [
  [/\b(?:first half of)\b/i, [0, 1 / 2]],
  [/\b(?:second half of|latter half of)\b/i, [1 / 2, 1]],
  [
    /\b(?:early|earlier in|beginning of|start of|first (?:few )?(?:days|weeks) of|opening days of)\b/i,
    [0, 1 / 3],
  ],
  [/\b(?:mid|middle of)\b/i, [1 / 3, 2 / 3]],
  [
    /\b(?:late|later in|end of|last (?:few )?(?:days|weeks) of|final (?:days|weeks) of|closing days of)\b/i,
    [2 / 3, 1],
  ],
];

/** Words of which one part of a period is made, at the end of what stands before its name. */
const PART_BEFORE =
  /(?:^|\s)(?:the )?(?:(?:very )?(?:early|mid|late|beginning of|start of|middle of|end of)|(?:first|second|latter) half of|(?:first|last|final|opening|closing) (?:few )?(?:days|weeks) of)[\s-]*(?:the )?$/i;

/** Where words before a date that name a part of it begin; the end of the words where none do. */
export function partStart(before: string): number {
  return PART_BEFORE.exec(before)?.index ?? before.length;
}

/** Days of a month or more, below which a period has no parts that are told apart. */
const FEWEST_DAYS = 28;

/**
 * The days that words such as "mid", "the end of" or "the first half of" leave of a month, a season or
 * a year: thirds, or halves where the words say so.
 *
 * @param words those before the name of the period, and the name
 */
export function partOfPeriod(words: string, days: DayRange): DayRange {
  const length = daysBetween(days.first, days.last) + 1;
  const part = length >= FEWEST_DAYS && PARTS.find(([pattern]) => pattern.test(words))?.[1];
  if (!part) return days;
  const [from, to] = part.map((share) => Math.round(share * length));
  return { first: addDays(days.first, from ?? 0), last: addDays(days.first, (to ?? length) - 1) };
}

/** A month in lower case where only a date can stand; elsewhere "may" and "march" are verbs. */
const LOWER_MONTH = new RegExp(
  `(?<=\\b(?:early|mid|late|of|in|since|during|before|after|until|till|by|for|from|to|and|last|this|next|\\d{1,2}(?:st|nd|rd|th)?)[\\s-])(?:${MONTH})(?![\\p{L}])`,
  'gu',
);

const LOWER_WEEKDAY = new RegExp(`(?<![\\p{L}-])(?:${WEEKDAY})(?![\\p{L}])`, 'gu');

/** A question as it would be printed: months and weekdays in lower case have their capital. */
export function withCapitals(question: string): string {
  return question.replace(LOWER_MONTH, capitalized).replace(LOWER_WEEKDAY, capitalized);
}
