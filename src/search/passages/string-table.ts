/** Strings one behind the other: thousands of them take one object. */
export interface StringTable {
  readonly text: string;
  /** Where each string ends, in UTF-16 code units. */
  readonly ends: Uint32Array;
}

export function createStringTable(strings: readonly string[]): StringTable {
  const ends = new Uint32Array(strings.length);
  let end = 0;
  for (const [at, { length }] of strings.entries()) {
    end += length;
    ends[at] = end;
  }
  return { text: strings.join(''), ends };
}

/** The string at a place; empty where there is none. */
export function stringAt({ text, ends }: StringTable, at: number): string {
  return text.slice(at === 0 ? 0 : ends[at - 1], ends[at] ?? 0);
}

/** The place of a string in a table whose strings are in the order of their code units; -1 for none. */
export function placeInSorted(table: StringTable, wanted: string): number {
  let [from, to] = [0, table.ends.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = stringAt(table, middle);
    if (found === wanted) return middle;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** The strings of tables that were asked for before: the same string is compared by its place in memory. */
const kept = new WeakMap<StringTable, (string | undefined)[]>();

/** The string at a place, made once. */
export function keptStringAt(table: StringTable, at: number): string {
  let strings = kept.get(table);
  if (!strings) {
    strings = [];
    kept.set(table, strings);
  }
  strings[at] ??= stringAt(table, at);
  return strings[at];
}
