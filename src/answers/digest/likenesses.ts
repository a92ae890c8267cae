import type { Wording } from '../timeline/wording.ts';

interface Holder {
  readonly place: number;
  readonly weight: number;
}

/**
 * The cosine of every two wordings, by their places; none is compared with itself. Goes through the terms
 * instead of the pairs: most of two reports' terms are not common.
 */
export function likenessesOf(wordings: readonly Wording[]): readonly (readonly number[])[] {
  const rows = wordings.map((): number[] => new Array(wordings.length).fill(0));
  for (const holders of holdersByTerm(wordings).values()) {
    for (const { place, weight } of holders) {
      const row = rows[place];
      if (!row) continue;
      for (const other of holders) {
        if (other.place !== place)
          row[other.place] = (row[other.place] ?? 0) + weight * other.weight;
      }
    }
  }
  return rows;
}

function holdersByTerm(wordings: readonly Wording[]): ReadonlyMap<string, readonly Holder[]> {
  const byTerm = new Map<string, Holder[]>();
  for (const [place, wording] of wordings.entries()) {
    for (const [term, weight] of wording) {
      const holders = byTerm.get(term);
      if (holders) holders.push({ place, weight });
      else byTerm.set(term, [{ place, weight }]);
    }
  }
  return byTerm;
}
