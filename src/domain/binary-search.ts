/**
 * The place of the first item from which on something holds, by binary search; the number of all items
 * where it holds of none.
 *
 * @param ordered items of which it holds from some place on
 */
export function firstPlaceWhere<T>(ordered: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = ordered[middle];
    if (item === undefined || holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
