import type { Span } from './span.ts';

/** A sentence of an article, by which the same one is recognised in others of its site. */
export interface SiteSentence extends Span {
  /** A hash of the site in front of one of the words, 52 bits unsigned. */
  readonly key: number;
  /**
   * Whether it is the page's wording where it is repeated (an entry of a menu, the headline of
   * another article, an appeal to readers), and no background that reports have in common.
   */
  readonly isPageText: boolean;
}
