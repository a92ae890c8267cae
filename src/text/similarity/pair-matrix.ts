import type { TermPosting } from './similarity-index.ts';

/** A symmetric matrix without its diagonal: a number for each pair of items. */
export interface PairMatrix {
  /** The number of items. */
  readonly size: number;
  /** The lower triangle, row by row, as `pairIndex` finds it. */
  readonly values: Float64Array;
}

/** A matrix of zeros. */
export function createPairMatrix(size: number): PairMatrix {
  return { size, values: new Float64Array((size * (size - 1)) / 2) };
}

/** The position in `values` of a pair of different items. */
export function pairIndex(one: number, other: number): number {
  return one > other ? (one * (one - 1)) / 2 + other : (other * (other - 1)) / 2 + one;
}

/**
 * Adds the products of one term's weights to the pairs of texts that contain it; after all terms
 * the matrix contains the cosine of each pair.
 */
export function addProductsOfPairs({ values }: PairMatrix, postings: readonly TermPosting[]): void {
  for (const [at, { index, weight }] of postings.entries()) {
    for (let before = 0; before < at; before += 1) {
      const other = postings[before];
      if (!other) continue;
      const pair = pairIndex(index, other.index);
      values[pair] = (values[pair] ?? 0) + weight * other.weight;
    }
  }
}
