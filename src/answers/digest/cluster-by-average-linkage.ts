import { createSliceMeter, type SlicedWork } from '../../domain/sliced-work.ts';
import { type PairMatrix, pairIndex } from '../../text/similarity/pair-matrix.ts';

/** The most similar other group of a group. */
interface NearestGroup {
  /** The place of its first item. */
  readonly other: number;
  readonly similarity: number;
  /** Whether that group has grown since: the similarity is then an upper bound. */
  readonly isStale: boolean;
}

/** Two groups by the places of their first items, the earlier one first. */
interface GroupPair {
  readonly one: number;
  readonly other: number;
}

/** Comparisons of two groups in one slice: some milliseconds. */
const COMPARISONS_PER_SLICE = 200_000;

/** Comparisons of each group in one round of merging, on average. */
const COMPARISONS_PER_ROUND = 4;

/**
 * Clusters items by average linkage (Sokal and Michener 1958): the two groups with the highest
 * average similarity are merged, again and again, until none is high enough. So an item that is
 * similar to one member of each of two groups does not merge the two groups.
 *
 * @param similarities of each pair of items; overwritten, for a copy would be as large
 * @param from the minimum average similarity of merged groups
 * @returns the places of each group in order, the groups by their first places
 */
export function* clusterByAverageLinkage(
  similarities: PairMatrix,
  from: number,
): SlicedWork<readonly (readonly number[])[]> {
  const groups: Clusters = new Map(
    Array.from({ length: similarities.size }, (_, at) => [at, [at]]),
  );
  const nearest = new Map<number, NearestGroup>();
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  for (const at of groups.keys()) {
    if (isTime(groups.size)) yield;
    findNearestGroup(at, nearest, similarities, groups);
  }
  for (
    let at = findClosestGroup(nearest, from);
    at !== undefined;
    at = findClosestGroup(nearest, from)
  ) {
    if (isTime(COMPARISONS_PER_ROUND * groups.size)) yield;
    const found = nearest.get(at);
    if (!found || found.isStale) {
      findNearestGroup(at, nearest, similarities, groups);
      continue;
    }
    const pair = { one: Math.min(at, found.other), other: Math.max(at, found.other) };
    mergeGroups(pair, similarities, groups);
    nearest.delete(pair.other);
    markStaleNeighbours(pair, nearest, similarities);
    findNearestGroup(pair.one, nearest, similarities, groups);
  }
  return [...groups.values()].map((places) => places.toSorted((a, b) => a - b));
}

type Clusters = Map<number, readonly number[]>;

/** The first of the groups with the highest similarity to another one, if it is high enough. */
function findClosestGroup(
  nearest: ReadonlyMap<number, NearestGroup>,
  from: number,
): number | undefined {
  let found: number | undefined;
  let most = 0;
  for (const [at, { similarity }] of nearest) {
    if (similarity < from || (found !== undefined && similarity <= most)) continue;
    found = at;
    most = similarity;
  }
  return found;
}

/** Finds the most similar group of a group; the first of several that are equally similar. */
function findNearestGroup(
  one: number,
  nearest: Map<number, NearestGroup>,
  { values }: PairMatrix,
  groups: Clusters,
): void {
  let found: NearestGroup | undefined;
  for (const other of groups.keys()) {
    if (other === one) continue;
    const similarity = values[pairIndex(one, other)] ?? 0;
    if (!found || similarity > found.similarity) found = { other, similarity, isStale: false };
  }
  if (found) nearest.set(one, found);
  else nearest.delete(one);
}

/**
 * Updates the groups whose nearest one was merged; an average is never above both its parts, so that
 * the nearest ones of all others stay. What is only an upper bound now is computed when it is the
 * highest: for most groups it never is.
 */
function markStaleNeighbours(
  { one, other }: GroupPair,
  nearest: Map<number, NearestGroup>,
  { values }: PairMatrix,
): void {
  for (const [at, before] of nearest) {
    if (at === one || (before.other !== one && before.other !== other)) continue;
    const now = values[pairIndex(at, one)] ?? 0;
    const isOutdated = now < before.similarity;
    const similarity = isOutdated ? before.similarity : now;
    nearest.set(at, { other: one, similarity, isStale: isOutdated });
  }
}

/** Merges two groups; their similarities to others become averages, weighted by size. */
function mergeGroups({ one, other }: GroupPair, { values }: PairMatrix, groups: Clusters): void {
  const [few, many] = [groups.get(one) ?? [], groups.get(other) ?? []];
  groups.delete(other);
  for (const at of groups.keys()) {
    if (at === one) continue;
    const [a, b] = [values[pairIndex(one, at)] ?? 0, values[pairIndex(other, at)] ?? 0];
    values[pairIndex(one, at)] = (few.length * a + many.length * b) / (few.length + many.length);
  }
  groups.set(one, [...few, ...many]);
}
