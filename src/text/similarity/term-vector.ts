/** The terms of a text with their weights, as a vector of length 1 unless it is empty. */
export type TermVector = ReadonlyMap<string, number>;

/** The number of texts, given as their terms, that contain each term. */
export function documentFrequencies(
  texts: Iterable<ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  for (const terms of texts) {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

/**
 * The inverse document frequency, smoothed so that it is above 0 for a term of every text.
 *
 * @param documents how many texts there are
 * @param frequency how many of them contain the term, above 0
 */
export function smoothedIdf(documents: number, frequency: number): number {
  return Math.log(1 + documents / frequency);
}

/** The weights divided by their Euclidean length, for `cosineSimilarity`. */
export function toUnitVector(weights: ReadonlyMap<string, number>): TermVector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** The cosine of two unit vectors, from 0 to 1. */
export function cosineSimilarity(one: TermVector, other: TermVector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product;
}

/** A vector, and how much it counts among others. */
export interface WeightedVector {
  readonly vector: TermVector;
  readonly share: number;
}

/** The direction of the weighted mean of some vectors. */
export function centroidOf(vectors: Iterable<WeightedVector>): TermVector {
  const sum = new Map<string, number>();
  for (const { vector, share } of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  }
  return toUnitVector(sum);
}
