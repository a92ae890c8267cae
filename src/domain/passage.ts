import type { Article } from './article.ts';
import type { Span } from './span.ts';

/** One to a few neighbouring sentences of one paragraph: what is searched for and shown. */
export interface Passage extends Span {
  /** The sentences that make it up, in order, as spans into the article's text. */
  readonly sentences: readonly Span[];
}

/** A span of an article with its words: `text === article.text.slice(start, end)`. */
export interface Citation extends Span {
  readonly article: Article;
  readonly text: string;
  /** Other outlets that print these words in the same report, each once; unknown ones left out. */
  readonly alsoIn?: readonly string[];
}

/** The share of a citation's room in which the end of a word is looked for to cut it there. */
const CUT_SEARCH = 0.2;

/**
 * As much of a citation, from its beginning, as there is room for: up to the end of a word where
 * one ends in the last fifth of the room, and never inside a character.
 *
 * @param limit UTF-16 code units, 1 or more
 */
export function beginningOf(citation: Citation, limit: number): Citation {
  const { article, start, text } = citation;
  if (text.length <= limit) return citation;
  const room = text.slice(0, limit + 1);
  const space = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
  const isWordEnd = space > limit * (1 - CUT_SEARCH);
  const end =
    start + (isWordEnd ? text.slice(0, space).trimEnd().length : characterEnd(text, limit));
  return { ...citation, ...cite(article, { start, end }) };
}

/** The last end of a character up to a place: the halves of a surrogate pair stay together. */
function characterEnd(text: string, limit: number): number {
  const isPair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '') && limit > 1;
  return isPair ? limit - 1 : limit;
}

/** Cites a span of an article. Throws a RangeError where the span is not a part of the text. */
export function cite(article: Article, { start, end }: Span): Citation {
  if (!(start >= 0 && start < end && end <= article.text.length)) {
    throw new RangeError(
      `span ${start}–${end} lies outside article ${article.id} of ${article.text.length} characters`,
    );
  }
  return { article, start, end, text: article.text.slice(start, end) };
}
