import { createPace, type Steps } from '../steps.ts';
import { type Pairs, placeOf } from './pairs.ts';

/** The group that is most like another one. */
interface Nearest {
  /** By the place of its first thing. */
  readonly other: number;
  readonly likeness: number;
  /** Whether that group has grown since: they are no more alike than this, and maybe less. */
  readonly isOutdated: boolean;
}

/** Two groups by the places of their first things, the earlier one first. */
interface Pair {
  readonly one: number;
  readonly other: number;
}

/** Looks at a group beside another one; so many take some milliseconds. */
const LOOKS_AT_ONCE = 200_000;

/** How often each group is looked at until the next two are found and joined. */
const LOOKS_OF_A_ROUND = 4;

/**
 * Groups things by average linkage (Sokal and Michener 1958): the two groups that are most alike
 * on average become one, again and again, as long as they are alike enough. So a thing that is
 * like one member of each of two groups does not glue them together.
 *
 * @param likenesses how alike each two things are; used up, for a copy is as large as they are
 * @param from the average likeness from which groups become one
 * @returns the places of each group in order, the groups by their first places
 */
export function* grouped(likenesses: Pairs, from: number): Steps<readonly (readonly number[])[]> {
  const groups: Groups = new Map(Array.from({ length: likenesses.size }, (_, at) => [at, [at]]));
  const nearest = new Map<number, Nearest>();
  const isTime = createPace(LOOKS_AT_ONCE);
  for (const at of groups.keys()) {
    if (isTime(groups.size)) yield;
    look(at, nearest, likenesses, groups);
  }
  for (let at = foremost(nearest, from); at !== undefined; at = foremost(nearest, from)) {
    if (isTime(LOOKS_OF_A_ROUND * groups.size)) yield;
    const found = nearest.get(at);
    if (!found || found.isOutdated) {
      look(at, nearest, likenesses, groups);
      continue;
    }
    const pair = { one: Math.min(at, found.other), other: Math.max(at, found.other) };
    join(pair, likenesses, groups);
    nearest.delete(pair.other);
    outdate(pair, nearest, likenesses);
    look(pair.one, nearest, likenesses, groups);
  }
  return [...groups.values()].map((places) => places.toSorted((a, b) => a - b));
}

type Groups = Map<number, readonly number[]>;

/** The first of the groups that are most like another one, and enough. */
function foremost(nearest: ReadonlyMap<number, Nearest>, from: number): number | undefined {
  let found: number | undefined;
  let most = 0;
  for (const [at, { likeness }] of nearest) {
    if (likeness < from || (found !== undefined && likeness <= most)) continue;
    found = at;
    most = likeness;
  }
  return found;
}

/** Finds the group that is most like one; the first of those that are equally alike. */
function look(one: number, nearest: Map<number, Nearest>, { values }: Pairs, groups: Groups): void {
  let found: Nearest | undefined;
  for (const other of groups.keys()) {
    if (other === one) continue;
    const likeness = values[placeOf(one, other)] ?? 0;
    if (!found || likeness > found.likeness) found = { other, likeness, isOutdated: false };
  }
  if (found) nearest.set(one, found);
  else nearest.delete(one);
}

/**
 * An average is never above both its parts: who was nearest to one of two that were joined may now
 * be nearer to a third, and who was not stays as near to others. Most need not look again: what
 * they are at most is too little.
 */
function outdate({ one, other }: Pair, nearest: Map<number, Nearest>, { values }: Pairs): void {
  for (const [at, before] of nearest) {
    if (at === one || (before.other !== one && before.other !== other)) continue;
    const now = values[placeOf(at, one)] ?? 0;
    const isOutdated = now < before.likeness;
    const likeness = isOutdated ? before.likeness : now;
    nearest.set(at, { other: one, likeness, isOutdated });
  }
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
