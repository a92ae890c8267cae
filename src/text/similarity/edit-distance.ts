/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one
 * word of another: the optimal string alignment distance (Damerau 1964, restricted), in which a
 * swap is one edit. Time and space grow with the product of the lengths: for words, not for texts.
 */
export function editDistance(one: string, other: string): number {
  // table[i][j]: the distance between the first i letters of one word and the first j of the other.
  const table: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    table.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(i - 1, j - 1) + (isSame ? 0 : 1),
          Math.min(at(i - 1, j), at(i, j - 1)) + 1,
          isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
