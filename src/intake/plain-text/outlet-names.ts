import type { Outlet } from '../../domain/beat.ts';

/** The outlet that words name, as its name or an alias, whatever the letter case. */
export function findOutletByName(words: string, outlets: readonly Outlet[]): Outlet | undefined {
  const index = indexOf(outlets);
  return words.length > index.longest ? undefined : index.byName.get(folded(words));
}

/** Outlets by their folded names. */
interface OutletIndex {
  readonly byName: ReadonlyMap<string, Outlet>;
  /** Characters of the longest words that can name an outlet, their spacing included. */
  readonly longest: number;
}

/** Every line of a text is looked up, and no name is folded twice. */
const indexes = new WeakMap<readonly Outlet[], OutletIndex>();

/** How many times longer than its name the words may be that name an outlet: spaces, accents apart. */
const SPACING_SHARE = 3;

function indexOf(outlets: readonly Outlet[]): OutletIndex {
  const known = indexes.get(outlets);
  if (known) return known;
  const byName = new Map<string, Outlet>();
  for (const outlet of outlets) {
    for (const name of names(outlet)) {
      if (!byName.has(folded(name))) byName.set(folded(name), outlet);
    }
  }
  const lengths = [...byName.keys()].map(({ length }) => length);
  const index = { byName, longest: SPACING_SHARE * Math.max(0, ...lengths) };
  indexes.set(outlets, index);
  return index;
}

/** Whether an outlet's name stands in a line as whole words in its own letter case. */
function isWithin(line: string, outlet: Outlet): boolean {
  return names(outlet).some((name) => standsIn(line, name));
}

/**
 * The one outlet that a site's own lines name; `null` where they name none, or several of which
 * no name contains the others ("The Week" in "The Week Junior").
 */
export function findSoleOutlet(
  lines: readonly string[],
  outlets: readonly Outlet[],
): Outlet | null {
  const found = outlets.filter((outlet) => lines.some((line) => isWithin(line, outlet)));
  const longest = found.toSorted((one, other) => other.name.length - one.name.length)[0];
  const isOne = found.every((outlet) => longest?.name.includes(outlet.name));
  return longest && isOne ? longest : null;
}

function names(outlet: Outlet): readonly string[] {
  return [outlet.name, ...outlet.aliases];
}

function standsIn(line: string, name: string): boolean {
  for (let at = line.indexOf(name); at !== -1; at = line.indexOf(name, at + 1)) {
    const before = line.slice(Math.max(0, at - 1), at);
    const after = line.slice(at + name.length, at + name.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function folded(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
