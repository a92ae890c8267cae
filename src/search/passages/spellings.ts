import SearchableMap from 'minisearch/SearchableMap';
import { allowedEdits, nearestSpellings } from '../spelling.ts';

/** A swap of neighbouring letters is one edit, and two by the dictionary's own count. */
const SWAP_EDITS = 2;

/** Spellings that are given, at most. */
const MOST_SPELLINGS = 3;

/** Terms that are entered in one slice: some milliseconds. */
const TERMS_PER_SLICE = 2000;

/**
 * Characters of the longest term that is entered or looked for: longer ones are no words, and comparing
 * two of them takes the product of their lengths.
 */
const LONGEST_TERM = 64;

/** A dictionary of terms that are found by a spelling that is nearly theirs. */
export interface SpellingDictionary {
  /** Enters what was noted, in slices between which the caller may yield to the event loop. */
  enterNoted(): Generator<undefined, void>;
  /** Notes terms that are to be found, once they are entered. */
  note(terms: Iterable<string>): void;
  /**
   * The terms that an unknown, misspelt one may be, nearest first, of equally near ones the rarest.
   *
   * @param countOf in how many passages a term is; one in none is not given
   */
  suggest(term: string, countOf: (term: string) => number): readonly string[];
}

/** A dictionary without terms: MiniSearch's radix tree, filled when it is first needed. */
export function createSpellingDictionary(): SpellingDictionary {
  const tree = new SearchableMap<true>();
  const noted: string[] = [];
  const enterNoted = function* (): Generator<undefined, void> {
    while (noted.length > 0) {
      for (const term of noted.splice(-TERMS_PER_SLICE)) tree.set(term, true);
      if (noted.length > 0) yield;
    }
  };
  return {
    enterNoted,
    note(terms) {
      for (const term of terms) if (term.length <= LONGEST_TERM) noted.push(term);
    },
    suggest(term, countOf) {
      if (term.length > LONGEST_TERM) return [];
      for (const _ of enterNoted());
      const edits = Math.max(SWAP_EDITS, allowedEdits(term));
      const near = nearestSpellings(term, [...tree.fuzzyGet(term, edits).keys()]);
      const known = near
        .map((one) => ({ one, count: countOf(one) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => a.count - b.count || (a.one < b.one ? -1 : 1))
        .map(({ one }) => one);
      return nearestSpellings(term, known).slice(0, MOST_SPELLINGS);
    },
  };
}
