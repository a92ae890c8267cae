import type { TermVector } from './term-vector.ts';

/** The wordings of sentences that are shown, by their terms. */
export interface SimilarityIndex {
  /** Whether a wording is too much like one that is shown. */
  hasSimilar(wording: TermVector): boolean;
  add(wording: TermVector): void;
}

interface IndexedTerm {
  readonly index: number;
  readonly weight: number;
}

/**
 * Keeps wordings in such a way that one is compared with those alone that share a term with it:
 * most of a thousand sentences share none that counts.
 *
 * @param limit the cosine above which two are too much alike
 */
export function createSimilarityIndex(limit: number): SimilarityIndex {
  const byTerm = new Map<string, IndexedTerm[]>();
  let count = 0;
  return {
    hasSimilar(wording) {
      const products = new Map<number, number>();
      for (const [term, weight] of wording) {
        for (const { index, weight: other } of byTerm.get(term) ?? []) {
          const product = (products.get(index) ?? 0) + weight * other;
          if (product > limit) return true;
          products.set(index, product);
        }
      }
      return false;
    },
    add(wording) {
      for (const [term, weight] of wording) {
        const holders = byTerm.get(term);
        if (holders) holders.push({ index: count, weight });
        else byTerm.set(term, [{ index: count, weight }]);
      }
      count += 1;
    },
  };
}
