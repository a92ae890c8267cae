/**
 * How alike two sets are, from 0 to 1. Each measure relates the elements that both have to another
 * size; which one suits a purpose depends on whose missing elements count against it.
 */

/**
 * The common elements as a share of all elements of both (Jaccard 1901): elements that either side
 * lacks count against it. 1 for two empty sets.
 */
export function jaccard<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const common = commonCount(one, other);
  return ratio(common, one.size + other.size - common);
}

/**
 * The common elements as a share of the smaller set (Szymkiewicz 1934, Simpson 1943): a short text
 * may be part of a long one. 1 where either is empty.
 */
export function overlapCoefficient<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  return ratio(commonCount(one, other), Math.min(one.size, other.size));
}

/**
 * The common elements as a share of the larger set (Braun-Blanquet 1932): texts of different length
 * are never alike. 1 for two empty sets.
 */
export function braunBlanquet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  return ratio(commonCount(one, other), Math.max(one.size, other.size));
}

/**
 * The share of some elements that a set has (Broder 1997); those that occur several times count
 * each time. 1 where there are none.
 */
export function containment<T>(elements: Iterable<T>, set: ReadonlySet<T>): number {
  let count = 0;
  let contained = 0;
  for (const element of elements) {
    count += 1;
    if (set.has(element)) contained += 1;
  }
  return ratio(contained, count);
}

/** How many elements two sets have in common. */
export function commonCount<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const element of small) if (large.has(element)) count += 1;
  return count;
}

/**
 * The sum of the weights of some terms, each times how well it is matched, as a share of the sum of
 * all weights: the coverage of a query. 0 where no term has a weight.
 *
 * @param weights of the terms, 0 or more: their idf, for instance
 * @param matchOf how well the term at a place is matched, from 0 to 1
 */
export function weightedCoverage(
  weights: readonly number[],
  matchOf: (place: number) => number,
): number {
  let total = 0;
  let matched = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    total += weight;
    // Most words are not of the kind that is asked for.
    if (weight !== 0) matched += weight * matchOf(place);
  }
  return matched / (total || 1);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
