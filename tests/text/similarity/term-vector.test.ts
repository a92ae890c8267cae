import { describe, expect, it } from 'vitest';
import {
  addProductsOfPairs,
  createPairMatrix,
  pairIndex,
} from '../../../src/text/similarity/pair-matrix.ts';
import { addPostings, type InvertedIndex } from '../../../src/text/similarity/similarity-index.ts';
import {
  centroidOf,
  cosineSimilarity,
  documentFrequencies,
  smoothedIdf,
  toUnitVector,
} from '../../../src/text/similarity/term-vector.ts';

const ferry = toUnitVector(
  new Map([
    ['ferry', 3],
    ['port', 4],
  ]),
);
const port = toUnitVector(new Map([['port', 2]]));
const dock = toUnitVector(new Map([['dock', 1]]));

describe('a term vector', () => {
  it('has length 1, so that the cosine is a sum of products', () => {
    expect(ferry.get('ferry')).toBe(0.6);
    expect(cosineSimilarity(ferry, port)).toBe(0.8);
    expect(cosineSimilarity(ferry, dock)).toBe(0);
    expect(toUnitVector(new Map()).size).toBe(0);
  });

  it('has a centroid that lies nearer to what counts more', () => {
    const centre = centroidOf([
      { vector: port, share: 3 },
      { vector: dock, share: 1 },
    ]);
    expect(cosineSimilarity(centre, port)).toBeGreaterThan(cosineSimilarity(centre, dock));
  });

  it('weighs a term of every text above nothing, and a rare one more', () => {
    const counts = documentFrequencies([new Set(['a', 'b']), new Set(['a'])]);
    const [common, rare] = ['a', 'b'].map((term) => smoothedIdf(2, counts.get(term) ?? 0));
    expect(common).toBe(Math.log(2));
    expect(rare).toBe(Math.log(3));
  });

  it('gives the same cosines pair by pair through an inverted index', () => {
    const byTerm: InvertedIndex = new Map();
    const vectors = [ferry, port, dock];
    for (const [at, vector] of vectors.entries()) addPostings(byTerm, vector, at);
    const matrix = createPairMatrix(vectors.length);
    for (const postings of byTerm.values()) addProductsOfPairs(matrix, postings);
    expect(matrix.values[pairIndex(0, 1)]).toBe(cosineSimilarity(ferry, port));
    expect(matrix.values[pairIndex(2, 0)]).toBe(0);
  });
});
