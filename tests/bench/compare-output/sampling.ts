/** At most so many of all, evenly spread from the first one on and always the same, in their order. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const upTo = (count: number) => Math.ceil((count * most) / all.length);
  return all.filter((_, at) => upTo(at) < upTo(at + 1));
}

/** Parts of a list, each of at most so many. */
export function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** How much of something is used, such as “40 of 160 pages”. */
export function portion(all: number, most: number, what: string): string {
  return all <= most ? `all ${all} ${what}` : `${most} of ${all} ${what}, evenly spread`;
}
