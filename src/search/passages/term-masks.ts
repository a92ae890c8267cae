import type { TermSequence } from '../lexicon.ts';

/** Terms in one number: as many as it has bits. */
const BITS = 32;

/** Which terms of a search each passage holds: a bit for each, by the passage's number. */
export interface TermMasks {
  /** Notes that a passage holds a term, and says whether that was not noted yet. */
  mark(passage: number, term: number): boolean;
  /** Whether a passage holds each of some terms. */
  holdsAll(passage: number, terms: TermBits): boolean;
  /** Whether it holds any of them. */
  holdsAny(passage: number, terms: TermBits): boolean;
  /** The terms that any of some neighbouring passages holds. */
  termsIn(from: number, to: number): readonly number[];
}

/** Some terms of a search, as the bits that stand for them. */
export type TermBits = Uint32Array;

/** Masks of passages that hold nothing. */
export function createTermMasks(passages: number, terms: number): TermMasks {
  const layers = Array.from({ length: Math.ceil(terms / BITS) }, () => new Uint32Array(passages));
  return {
    mark(passage, term) {
      const layer = layers[term >>> 5];
      if (!layer) return false;
      const before = layer[passage] ?? 0;
      const after = (before | (1 << (term & 31))) >>> 0;
      if (after === before) return false;
      layer[passage] = after;
      return true;
    },
    holdsAll: (passage, wanted) =>
      layers.every((layer, at) => {
        const bits = wanted[at] ?? 0;
        return ((layer[passage] ?? 0) & bits) >>> 0 === bits;
      }),
    holdsAny: (passage, wanted) =>
      layers.some((layer, at) => ((layer[passage] ?? 0) & (wanted[at] ?? 0)) !== 0),
    termsIn(from, to) {
      return layers.flatMap((layer, at) => {
        let bits = 0;
        for (let passage = from; passage < to; passage += 1) bits |= layer[passage] ?? 0;
        const held: number[] = [];
        for (let bit = 0; bit < BITS; bit += 1) if ((bits >>> bit) & 1) held.push(at * BITS + bit);
        return held;
      });
    },
  };
}

/** The set of some terms; nothing where one of them is not searched for, so that no passage holds all. */
export function termSetOf(
  terms: TermSequence,
  numberOf: ReadonlyMap<string, number>,
): TermBits | undefined {
  const bits = new Uint32Array(Math.ceil(numberOf.size / BITS));
  for (const term of terms) {
    const number = numberOf.get(term);
    if (number === undefined) return undefined;
    bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  return bits;
}
