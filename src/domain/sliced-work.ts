/**
 * Work in slices, which returns its result. Between two slices the caller may yield to the event
 * loop: a digest of a thousand reports takes a second, and requests that arrive meanwhile must be
 * acknowledged in time.
 */
export type SlicedWork<T> = Generator<undefined, T, undefined>;

/** Reports that are processed in one slice: some milliseconds. */
const REPORTS_PER_SLICE = 25;

/** Does all slices at once, and returns the result. */
export function runAtOnce<T>(work: SlicedWork<T>): T {
  for (let slice = work.next(); ; slice = work.next()) if (slice.done) return slice.value;
}

/**
 * Maps items in slices.
 *
 * @param sizeOf how many reports an item stands for; 1 by default
 * @returns the results in order
 */
export function* mapSliced<T, R>(
  items: readonly T[],
  work: (item: T, place: number) => R,
  sizeOf: (item: T) => number = () => 1,
): SlicedWork<readonly R[]> {
  const isTime = createSliceMeter(REPORTS_PER_SLICE);
  const results: R[] = [];
  for (const [place, item] of items.entries()) {
    if (isTime(sizeOf(item))) yield;
    results.push(work(item, place));
  }
  return results;
}

/**
 * Meters work: says before each piece of it whether the slice is full and ends here.
 *
 * @param most units of work in one slice
 */
export function createSliceMeter(most: number): (units: number) => boolean {
  let done = 0;
  return (units) => {
    const isTime = done > 0 && done + units > most;
    done = isTime ? units : done + units;
    return isTime;
  };
}

/** Items in their order, in slices of at most so many. */
export function slicesOf<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, place) =>
    items.slice(place * most, (place + 1) * most),
  );
}
