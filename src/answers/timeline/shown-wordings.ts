import type { Wording } from './wording.ts';

/** The wordings of sentences that are shown, by their terms. */
export interface ShownWordings {
  /** Whether a wording is too much like one that is shown. */
  hasLike(wording: Wording): boolean;
  add(wording: Wording): void;
}

interface Holder {
  readonly place: number;
  readonly weight: number;
}

/**
 * Keeps wordings in such a way that one is compared with those alone that share a term with it:
 * most of a thousand sentences share none that counts.
 *
 * @param limit the cosine above which two are too much alike
 */
export function createShownWordings(limit: number): ShownWordings {
  const byTerm = new Map<string, Holder[]>();
  let count = 0;
  return {
    hasLike(wording) {
      const products = new Map<number, number>();
      for (const [term, weight] of wording) {
        for (const { place, weight: other } of byTerm.get(term) ?? []) {
          const product = (products.get(place) ?? 0) + weight * other;
          if (product > limit) return true;
          products.set(place, product);
        }
      }
      return false;
    },
    add(wording) {
      for (const [term, weight] of wording) {
        const holders = byTerm.get(term);
        if (holders) holders.push({ place: count, weight });
        else byTerm.set(term, [{ place: count, weight }]);
      }
      count += 1;
    },
  };
}
