/** A number for each two of some things, by their places; the same both ways. */
export interface PairMatrix {
  /** How many things there are. */
  readonly size: number;
  /** The lower half of the square that they span, row by row, as `placeOf` finds it. */
  readonly values: Float64Array;
}

/** Zero for each two of so many things. */
export function createPairMatrix(size: number): PairMatrix {
  return { size, values: new Float64Array((size * (size - 1)) / 2) };
}

/** Where the number of two things stands; they are not the same one. */
export function pairIndex(one: number, other: number): number {
  return one > other ? (one * (one - 1)) / 2 + other : (other * (other - 1)) / 2 + one;
}
