import type { TermVector } from './term-vector.ts';

/** One text that contains a term: its place among the texts, and the term's weight in it. */
export interface TermPosting {
  readonly index: number;
  readonly weight: number;
}

/** An inverted index: for each term the texts that contain it, in the order of their places. */
export type InvertedIndex = Map<string, TermPosting[]>;

/** Adds a text's terms to an inverted index. */
export function addPostings(byTerm: InvertedIndex, vector: TermVector, index: number): void {
  for (const [term, weight] of vector) {
    const postings = byTerm.get(term);
    if (postings) postings.push({ index, weight });
    else byTerm.set(term, [{ index, weight }]);
  }
}

/** Texts, as term vectors, among which near-duplicates are looked up. */
export interface SimilarityIndex {
  /** Whether the cosine to any of the texts is above the index's limit. */
  hasSimilar(vector: TermVector): boolean;
  add(vector: TermVector): void;
}

/**
 * An empty index. A vector is compared only with the texts that share a term with it: most of a
 * thousand sentences share none.
 *
 * @param limit the cosine above which two texts are similar
 */
export function createSimilarityIndex(limit: number): SimilarityIndex {
  const byTerm: InvertedIndex = new Map();
  let count = 0;
  return {
    hasSimilar(vector) {
      const products = new Map<number, number>();
      for (const [term, weight] of vector) {
        for (const { index, weight: other } of byTerm.get(term) ?? []) {
          const product = (products.get(index) ?? 0) + weight * other;
          if (product > limit) return true;
          products.set(index, product);
        }
      }
      return false;
    },
    add(vector) {
      addPostings(byTerm, vector, count);
      count += 1;
    },
  };
}
