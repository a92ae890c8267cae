/** Chooses the items with the highest scores of a stream. */
export interface Selection {
  /**
   * Offers an item, numbered in the order in which equal scores are to stand.
   *
   * @returns the score up to which none is chosen from then on; 0 while there is room
   */
  offer(item: number, score: number): number;
  /** The chosen items, best first. */
  items(): readonly number[];
}

/**
 * A selection of at most so many items with scores above 0: a heap with the worst of the chosen on top.
 * It lies in arrays of bare numbers, for a question offers it a hundred thousand.
 *
 * @param most of all items that are offered, or fewer
 */
export function createSelection(most: number): Selection {
  const items = new Uint32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  const isWorse = (one: number, other: number): boolean => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference !== 0 ? difference < 0 : (items[one] ?? 0) > (items[other] ?? 0);
  };
  const swap = (one: number, other: number): void => {
    const item = items[one] ?? 0;
    const score = scores[one] ?? 0;
    items[one] = items[other] ?? 0;
    scores[one] = scores[other] ?? 0;
    items[other] = item;
    scores[other] = score;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isWorse(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const below = 2 * at + 1;
      const other = below + 1;
      if (below >= count) return;
      const worst = other < count && isWorse(other, below) ? other : below;
      if (!isWorse(worst, at)) return;
      swap(worst, at);
      at = worst;
    }
  };
  return {
    offer(item, score) {
      if (count < most) {
        items[count] = item;
        scores[count] = score;
        rise(count);
        count += 1;
      } else if (most > 0 && score > (scores[0] ?? 0)) {
        // Of equal scores the earlier item stays: items are offered in their order.
        items[0] = item;
        scores[0] = score;
        sink();
      }
      return count < most ? 0 : (scores[0] ?? Number.POSITIVE_INFINITY);
    },
    items() {
      const order = Array.from({ length: count }, (_, at) => at);
      return order.sort((one, other) => (isWorse(one, other) ? 1 : -1)).map((at) => items[at] ?? 0);
    },
  };
}
