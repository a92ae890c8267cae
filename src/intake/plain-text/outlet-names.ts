import type { Outlet } from '../../domain/beat.ts';

/** The outlet that words name, as its name or an alias, whatever the letter case. */
export function findOutletByName(words: string, outlets: readonly Outlet[]): Outlet | undefined {
  const wanted = folded(words);
  return outlets.find((outlet) => names(outlet).some((name) => folded(name) === wanted));
}

/** The outlets whose names stand in a line as whole words in their own letter case. */
function outletsWithin(line: string, outlets: readonly Outlet[]): readonly Outlet[] {
  return outlets.filter((outlet) => names(outlet).some((name) => standsIn(line, name)));
}

/**
 * The one outlet that a site's own lines name; `null` where they name none, or several of which
 * no name contains the others ("The Week" in "The Week Junior").
 */
export function findSoleOutlet(
  lines: readonly string[],
  outlets: readonly Outlet[],
): Outlet | null {
  const found = outlets.filter((outlet) =>
    lines.some((line) => outletsWithin(line, outlets).includes(outlet)),
  );
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
