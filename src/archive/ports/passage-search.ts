import type { PassageMatch } from '../../search/passage-index.ts';

/** What a search found, and the size of the index that it was found in. */
interface PassageMatches {
  /** Best first; equal scores in the order in which the articles came. */
  readonly matches: readonly PassageMatch[];
  /** How many passages there are. */
  readonly size: number;
}

/** Passages of the stored articles, found by their terms. */
export interface PassageSearch {
  /** Every passage that holds one of the terms; a term's weight multiplies its share of the score. */
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
