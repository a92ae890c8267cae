import { formatCount } from '../../answers/wording/format-count.ts';

/** Where a passage stands in the text of its article, in UTF-16 code units from 0 on. */
export function charactersOf(start: number, end: number, all: number): string {
  return `Characters ${start}–${end} of ${all} of the article’s text`;
}

/** Before the hash of an article's text, which stands on a line of its own to be copied. */
export const HASH_OF_TEXT = 'SHA-256 of the article’s text:';

/** Before the instant at which an article was taken in. */
export const TAKEN_IN = 'Taken in ';

/** Before where an article came from. */
export const FROM_SOURCE = {
  page: 'From ',
  feed: 'From the feed ',
  file: 'From the file ',
} as const;

/** Before the outlets that print the same report. */
export const ALSO_PRINTED = 'The same report: ';

/** How many outlets are not named; empty for none. */
export function moreOutlets(count: number): string {
  return count === 0 ? '' : ` and ${count} more`;
}

/** Before the instants of an article's revisions, of which only the last ones are told. */
export function revisedTimes(count: number, told: number): string {
  return `${formatCount(count, 'revision')}${told < count ? ', the last' : ''}: `;
}

/** Before the instants of the revisions after which the words of the passage were others. */
export const PASSAGE_CHANGED = '; the quoted words changed: ';

/** That the words of the passage stood in every revision. */
export const PASSAGE_UNCHANGED = '; the quoted words stayed the same';
