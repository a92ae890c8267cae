import { type PairMatrix, pairIndex } from '../../text/similarity/pair-matrix.ts';
import { createSliceMeter, type SlicedWork } from '../sliced-work.ts';

/** The group that is most like another one. */
interface NearestGroup {
  /** By the place of its first thing. */
  readonly other: number;
  readonly similarity: number;
  /** Whether that group has grown since: they are no more alike than this, and maybe less. */
  readonly isStale: boolean;
}

/** Two groups by the places of their first things, the earlier one first. */
interface GroupPair {
  readonly one: number;
  readonly other: number;
}

/** Looks at a group beside another one; so many take some milliseconds. */
const COMPARISONS_PER_SLICE = 200_000;

/** How often each group is looked at until the next two are found and joined. */
const COMPARISONS_PER_ROUND = 4;

/**
 * Groups things by average linkage (Sokal and Michener 1958): the two groups that are most alike
 * on average become one, again and again, as long as they are alike enough. So a thing that is
 * like one member of each of two groups does not glue them together.
 *
 * @param likenesses how alike each two things are; used up, for a copy is as large as they are
 * @param from the average likeness from which groups become one
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

/** The first of the groups that are most like another one, and enough. */
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

/** Finds the group that is most like one; the first of those that are equally alike. */
function findNearestGroup(
  one: number,
  nearest: Map<number, NearestGroup>,
  { values }: PairMatrix,
  groups: Clusters,
): void {
  let found: NearestGroup | undefined;
  for (const other of groups.keys()) {
    if (other === one) continue;
    const likeness = values[pairIndex(one, other)] ?? 0;
    if (!found || likeness > found.similarity)
      found = { other, similarity: likeness, isStale: false };
  }
  if (found) nearest.set(one, found);
  else nearest.delete(one);
}

/**
 * An average is never above both its parts: who was nearest to one of two that were joined may now
 * be nearer to a third, and who was not stays as near to others. Most need not look again: what
 * they are at most is too little.
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
    const likeness = isOutdated ? before.similarity : now;
    nearest.set(at, { other: one, similarity: likeness, isStale: isOutdated });
  }
}

/** Makes one group of two: it is to each other one what both are on average, by their sizes. */
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
