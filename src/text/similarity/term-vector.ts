import { extractTerms } from '../extract-terms.ts';

/** The terms of a stretch of text with their weights; its length is 1 unless it is empty. */
export type TermVector = ReadonlyMap<string, number>;

/** The distinct terms of a text. */
export function distinctTerms(text: string): ReadonlySet<string> {
  return new Set(extractTerms(text).map(({ term }) => term));
}

/** In how many of these sets each term is. */
export function documentFrequencies(
  sets: Iterable<ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) {
    for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** A wording of length 1. */
export function toUnitVector(weights: ReadonlyMap<string, number>): TermVector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** How alike two wordings are, from 0 to 1 (the cosine). */
export function cosineSimilarity(one: TermVector, other: TermVector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product;
}
