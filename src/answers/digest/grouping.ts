/** How alike each two groups are, by the places of their first things. */
type Likenesses = readonly Float64Array[];

/** Two groups, each by the place of its first thing. */
interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/**
 * Groups things by average linkage (Sokal and Michener 1958): the two groups that are most alike
 * on average become one, again and again, as long as they are alike enough. So a thing that is
 * like one member of each of two groups does not glue them together.
 *
 * @param things how alike each two of them are, by their places
 * @param from the average likeness from which groups become one
 * @returns the places of each group in order, the groups by their first places
 */
export function grouped(
  things: readonly (readonly number[])[],
  from: number,
): readonly (readonly number[])[] {
  const likenesses = things.map((row) => Float64Array.from(row));
  const groups: Groups = new Map(things.map((_, at) => [at, [at]]));
  const nearest = new Map(things.map((_, at) => [at, nearestTo(at, likenesses, groups)] as const));
  for (let pair = most(nearest); pair && pair.likeness >= from; pair = most(nearest)) {
    const { one, other } = pair;
    mix(likenesses, groups, pair);
    groups.set(one, [...(groups.get(one) ?? []), ...(groups.get(other) ?? [])]);
    groups.delete(other);
    nearest.delete(other);
    for (const [at, before] of nearest) {
      // An average is never above both its parts: only who was nearest to one of them looks again.
      if (at === one || before?.other === one || before?.other === other) {
        nearest.set(at, nearestTo(at, likenesses, groups));
      }
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

function nearestTo(one: number, likenesses: Likenesses, groups: Groups): Pair | undefined {
  let found: Pair | undefined;
  for (const other of groups.keys()) {
    const likeness = likenesses[one]?.[other] ?? 0;
    if (other !== one && (!found || likeness > found.likeness)) found = { one, other, likeness };
  }
  return found;
}

/** Gives the first group of a pair what both are to each other one on average, by their sizes. */
function mix(likenesses: Likenesses, groups: Groups, { one, other }: Pair): void {
  const [few, many] = [groups.get(one)?.length ?? 0, groups.get(other)?.length ?? 0];
  for (const at of groups.keys()) {
    const [a, b] = [likenesses[one]?.[at] ?? 0, likenesses[other]?.[at] ?? 0];
    const average = (few * a + many * b) / (few + many);
    likenesses[one]?.fill(average, at, at + 1);
    likenesses[at]?.fill(average, one, one + 1);
  }
}
