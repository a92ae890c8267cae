import { extractReportWords } from './report-words.ts';
import { hashOf, shinglesOf } from './shingles.ts';

/** The MinHash signature of a text, by which near-duplicates are looked up. */
export interface Signature {
  /**
   * The smallest hash of a shingle in each of 64 equal ranges, 32 bits unsigned; ranges without
   * one are left out.
   */
  readonly minima: readonly number[];
  /** A hash of all words in order, 32 bits unsigned: equal for texts that are word for word alike. */
  readonly textHash: number;
}

/**
 * Ranges of hashes. A reprint cut to half with every fifth word changed shares a sixth of all
 * shingles with the original, so that it has some ten of 64 minima in common with it.
 */
const RANGE_BITS = 6;

/** Minima from which a text is so long that one in common is chance. */
const LONG_TEXT_MINIMA = 32;

/** How many hashes two signatures must share for their texts to be worth comparing. */
export function minSharedHashes({ minima }: Signature): 1 | 2 {
  return minima.length < LONG_TEXT_MINIMA ? 1 : 2;
}

/**
 * The signature of a text, in one pass: MinHash with one permutation (Li, Owen and Zhang, 2012),
 * over the shingles of the outlet's own words.
 */
export function computeSignature(text: string): Signature {
  const { all, unquoted } = extractReportWords(text);
  const minima = new Map<number, number>();
  for (const hash of shinglesOf(unquoted)) {
    const range = hash >>> (32 - RANGE_BITS);
    if (hash < (minima.get(range) ?? Number.POSITIVE_INFINITY)) minima.set(range, hash);
  }
  return { minima: [...minima.values()], textHash: hashOf(all.join(' ')) };
}
