import { createSliceMeter, mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import {
  addProductsOfPairs,
  createPairMatrix,
  type PairMatrix,
} from '../../text/similarity/pair-matrix.ts';
import {
  addPostings,
  type InvertedIndex,
  type TermPosting,
} from '../../text/similarity/similarity-index.ts';
import type { TermVector } from '../../text/similarity/term-vector.ts';

/** Cosines between texts. */
export interface Similarities {
  /** Of each pair of them. */
  readonly among: PairMatrix;
  /** Of each of them to the most similar earlier one; 0 where there is none. */
  readonly maxToEarlier: readonly number[];
}

/** Products of two term weights in one slice: some milliseconds. */
const COMPARISONS_PER_SLICE = 200_000;

/**
 * The cosine of each pair of texts, and of each text with earlier ones. Goes through the terms
 * instead of the pairs: most terms of two reports are not common to both.
 */
export function* computeSimilarities(
  vectors: readonly TermVector[],
  earlier: readonly TermVector[],
): SlicedWork<Similarities> {
  const among = createPairMatrix(vectors.length);
  const toEarlier = new Float64Array(vectors.length * earlier.length);
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  const own: InvertedIndex = new Map();
  const before: InvertedIndex = new Map();
  yield* mapSliced(vectors, (vector, place) => addPostings(own, vector, place));
  for (const [place, vector] of earlier.entries()) addPostings(before, vector, place);
  for (const [term, postings] of own) {
    const others = before.get(term) ?? [];
    if (isTime(postings.length * (postings.length + others.length))) yield;
    addProductsOfPairs(among, postings);
    addProductsWithEarlier(toEarlier, postings, { postings: others, count: earlier.length });
  }
  const maxToEarlier = vectors.map((_, place) =>
    Math.max(0, ...toEarlier.subarray(place * earlier.length, (place + 1) * earlier.length)),
  );
  return { among, maxToEarlier };
}

function addProductsWithEarlier(
  values: Float64Array,
  postings: readonly TermPosting[],
  earlier: { readonly postings: readonly TermPosting[]; readonly count: number },
): void {
  for (const { index, weight } of postings) {
    for (const other of earlier.postings) {
      const pair = index * earlier.count + other.index;
      values[pair] = (values[pair] ?? 0) + weight * other.weight;
    }
  }
}
