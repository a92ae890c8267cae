import { type Pairs, placeOf } from './pairs.ts';
import { createPace, type Steps } from './steps.ts';

/** Two groups, each by the place of its first thing. */
interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Looks at a group beside another one; so many take some milliseconds. */
const LOOKS_AT_ONCE = 200_000;

/**
 * Groups things by average linkage (Sokal and Michener 1958): the two groups that are most alike
 * on average become one, again and again, as long as they are alike enough. So a thing that is
 * like one member of each of two groups does not glue them together.
 *
 * @param likenesses how alike each two things are; used up, for a copy is as large as they are
 * @param from the average likeness from which groups become one
 * @returns the places of each group in order, the groups by their first places
 */
export function* grouped(
  likenesses: Pairs,
  from: number,
): Steps<readonly (readonly number[])[]> {
  const groups: Groups = new Map(Array.from({ length: likenesses.size }, (_, at) => [at, [at]]));
  const nearest = new Map<number, Pair | undefined>();
  const isTime = createPace(LOOKS_AT_ONCE);
  for (const at of groups.keys()) {
    if (isTime(groups.size)) yield;
    nearest.set(at, nearestTo(at, likenesses, groups));
  }
  for (let pair = most(nearest); pair && pair.likeness >= from; pair = most(nearest)) {
    join(pair, likenesses, groups);
    nearest.delete(pair.other);
    for (const at of outdatedBy(pair, nearest)) {
      if (isTime(groups.size)) yield;
      nearest.set(at, nearestTo(at, likenesses, groups));
    }
  }
  return [...groups.values()].map((places) => places.toSorted((a, b) => a - b));
}

type Groups = Map<number, readonly number[]>;

function most(nearest: ReadonlyMap<number, Pair | undefined>): Pair | undefined {
  let found: Pair | undefined;
  for (const pair of nearest.values()) {
    if (pair && (!found || pair.likeness > found.likeness)) found = pair;
  }
  if (!found) return undefined;
  const { one, other, likeness } = found;
  return { one: Math.min(one, other), other: Math.max(one, other), likeness };
}

function nearestTo(one: number, { values }: Pairs, groups: Groups): Pair | undefined {
  let found: Pair | undefined;
  for (const other of groups.keys()) {
    if (other === one) continue;
    const likeness = values[placeOf(one, other)] ?? 0;
    if (!found || likeness > found.likeness) found = { one, other, likeness };
  }
  return found;
}

/** An average is never above both its parts: only who was nearest to one of them looks again. */
function outdatedBy(
  { one, other }: Pair,
  nearest: ReadonlyMap<number, Pair | undefined>,
): readonly number[] {
  return [...nearest]
    .filter(([at, pair]) => at === one || pair?.other === one || pair?.other === other)
    .map(([at]) => at);
}

/** Makes one group of two: it is to each other one what both are on average, by their sizes. */
function join({ one, other }: Pair, { values }: Pairs, groups: Groups): void {
  const [few, many] = [groups.get(one) ?? [], groups.get(other) ?? []];
  groups.delete(other);
  for (const at of groups.keys()) {
    if (at === one) continue;
    const [a, b] = [values[placeOf(one, at)] ?? 0, values[placeOf(other, at)] ?? 0];
    values[placeOf(one, at)] = (few.length * a + many.length * b) / (few.length + many.length);
  }
  groups.set(one, [...few, ...many]);
}
