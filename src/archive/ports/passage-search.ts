import type { Article } from '../../domain/article.ts';
import type { PassageMatches } from '../../search/passage-matches.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';

/** Passages of the stored articles, found by their terms. */
export interface PassageSearch {
  /**
   * The passages that hold one of the terms; a term's weight multiplies its share of the score.
   *
   * @param wanted how many of the best are asked for at most; an engine that finds passages outside of
   *   the process looks for no more, and where it is left out for a thousand
   */
  search(weights: ReadonlyMap<string, number>, wanted?: number): Promise<PassageMatches>;
  /** Whether any passage holds one of the terms. */
  hasAny(terms: readonly string[]): Promise<boolean>;
  /** Terms of the passages that are spelt nearly like an unknown one, nearest first. */
  suggestSpellings(term: string): Promise<readonly string[]>;
  /** The revision of the archive that it holds; missing where that is not known. */
  readonly revision?: number;
  /** Stored articles may be missing, which are still being indexed. */
  readonly isPartial?: true;
  /** What was read in the text of an article, where the index keeps it; nothing where it does not. */
  readingOf?(article: Pick<Article, 'id' | 'text'>): TextReading | undefined;
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
  /** The same where that takes no longer than some milliseconds; else those that are ready then. */
  within(patienceMs: number): Promise<PassageSearch>;
  /** How many stored articles are known to be missing among those that are ready. */
  unsearched(): number;
  /** How much is searched; nothing before it was first asked for. */
  size(): IndexSize | undefined;
  /**
   * Writes down what the next start would otherwise work out again, where it changed: for a few changed
   * articles an index that nobody asked for is not even opened.
   *
   * @param changes of articles since it was created
   */
  finish(changes: number): Promise<void>;
}
