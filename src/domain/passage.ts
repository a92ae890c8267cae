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

/** Cites a span of an article. Throws a RangeError where the span is not a part of the text. */
export function cite(article: Article, { start, end }: Span): Citation {
  if (!(start >= 0 && start < end && end <= article.text.length)) {
    throw new RangeError(
      `span ${start}–${end} lies outside article ${article.id} of ${article.text.length} characters`,
    );
  }
  return { article, start, end, text: article.text.slice(start, end) };
}
