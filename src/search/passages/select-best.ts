/** Chooses the items with the highest scores of a stream. */
export interface Selection {
  /** Offers an item, numbered in the order in which equal scores are to stand. */
  offer(item: number, score: number): void;
  /** The score up to which an item is not chosen any more; 0 while there is room. */
  least(): number;
  /** The chosen items, best first. */
  items(): readonly number[];
}

/** A selection of at most so many items with scores above 0: a heap with the worst of the chosen on top. */
export function createSelection(most: number): Selection {
  const items: number[] = [];
  const scores: number[] = [];
  const isWorse = (one: number, other: number): boolean => {
    const [a = 0, b = 0] = [scores[one], scores[other]];
    return a !== b ? a < b : (items[one] ?? 0) > (items[other] ?? 0);
  };
  const swap = (one: number, other: number): void => {
    [items[one], items[other]] = [items[other] ?? 0, items[one] ?? 0];
    [scores[one], scores[other]] = [scores[other] ?? 0, scores[one] ?? 0];
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
      if (below >= items.length) return;
      const worst = other < items.length && isWorse(other, below) ? other : below;
      if (!isWorse(worst, at)) return;
      swap(worst, at);
      at = worst;
    }
  };
  return {
    offer(item, score) {
      if (items.length < most) {
        scores.push(score);
        rise(items.push(item) - 1);
      } else if (most > 0 && score > (scores[0] ?? 0)) {
        // Of equal scores the earlier item stays: items are offered in their order.
        [items[0], scores[0]] = [item, score];
        sink();
      }
    },
    least: () => (items.length < most ? 0 : most > 0 ? (scores[0] ?? 0) : Number.POSITIVE_INFINITY),
    items() {
      const order = [...items.keys()].sort((one, other) => (isWorse(one, other) ? 1 : -1));
      return order.flatMap((at) => items[at] ?? []);
    },
  };
}
