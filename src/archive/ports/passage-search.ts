import type { PassageMatch } from '../../search/passage-index.ts';

/** What a search found, and the size of the index that it was found in. */
export interface PassageMatches {
  /** Best first; equal scores in the order in which the articles came. */
  readonly matches: readonly PassageMatch[];
  /** How many passages there are. */
  readonly size: number;
  /**
   * About how many passages hold any of some terms that were asked for, where the matches are not all
   * that hold one, but the best ones; missing where they are all, and can be counted.
   */
  readonly countHolding?: (terms: readonly string[]) => number;
}

/** Passages of the stored articles, found by their terms. */
export interface PassageSearch {
  /**
   * The passages that hold one of the terms: all, or the best ones of many; a term's weight multiplies
   * its share of the score.
   */
  search(weights: ReadonlyMap<string, number>): Promise<PassageMatches>;
  /** Whether any passage holds one of the terms. */
  hasAny(terms: readonly string[]): Promise<boolean>;
  /** Terms of the passages that are spelt nearly like an unknown one, nearest first. */
  suggestSpellings(term: string): Promise<readonly string[]>;
}

/** How much an index holds. */
export interface IndexSize {
  readonly articles: number;
  readonly passages: number;
}

/** Keeps the passages up to date with the stored articles, whichever process changes them. */
export interface IndexKeeper {
  /** The passages of all articles that are stored now. */
  current(): Promise<PassageSearch>;
  /** How much is searched; nothing before it was first asked for. */
  size(): IndexSize | undefined;
  /** Writes down what the next start would otherwise work out again, where it changed. */
  save(): Promise<void>;
}
