import { findDates } from '../../../src/text/dates/find-dates.ts';

/** A Wednesday. */
export const PUBLISHED = '2025-03-19';

/** "words = value" for each mention. */
export function mentions(text: string, published: string | null = PUBLISHED): readonly string[] {
  return findDates(text, { published }).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}
