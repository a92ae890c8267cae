/**
 * Work that is done step by step, and ends with its result. Between two steps whoever does it may
 * leave others their turn: a digest of a thousand reports takes a second, and what is asked
 * meanwhile must be acknowledged in time.
 */
export type SlicedWork<T> = Generator<undefined, T, undefined>;

/** Reports that are worked on in one step, whatever is done with each: some milliseconds. */
const REPORTS_PER_SLICE = 25;

/** What work comes to that nobody need be left a turn in. */
export function runAtOnce<T>(steps: SlicedWork<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * Does the same with each of some things.
 *
 * @param sizeOf how many reports a thing is made of; one, where nothing else is said
 * @returns what came of each, in order
 */
export function* mapSliced<T, R>(
  things: readonly T[],
  work: (thing: T, place: number) => R,
  sizeOf: (thing: T) => number = () => 1,
): SlicedWork<readonly R[]> {
  const isTime = createSliceMeter(REPORTS_PER_SLICE);
  const results: R[] = [];
  for (const [place, thing] of things.entries()) {
    if (isTime(sizeOf(thing))) yield;
    results.push(work(thing, place));
  }
  return results;
}

/** Counts work, and tells before each piece of it whether a step has grown long enough. */
export function createSliceMeter(most: number): (units: number) => boolean {
  let done = 0;
  return (units) => {
    const isTime = done > 0 && done + units > most;
    done = isTime ? units : done + units;
    return isTime;
  };
}
