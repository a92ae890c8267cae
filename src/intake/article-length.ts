import { Failure } from '../domain/failure.ts';

/**
 * Characters of an article at most: a report of 400 pages. To read a longer one would hold up
 * every answer for seconds, and no more than its beginning would ever be searched.
 */
export const MAX_ARTICLE_CHARACTERS = 1_000_000;

/** What is said of a longer one. */
export const TOO_LONG_MESSAGE = `holds more than ${MAX_ARTICLE_CHARACTERS / 1e6} million characters: split it into several articles`;

/** Throws `too-large` for the length of a text, in characters, that is no article's. */
export function assertArticleLength(length: number, most = MAX_ARTICLE_CHARACTERS): void {
  if (length > most) throw new Failure('too-large', TOO_LONG_MESSAGE);
}
