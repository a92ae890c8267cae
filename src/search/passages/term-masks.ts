import type { TermSequence } from '../lexicon.ts';

/** Terms in one number: as many as it has bits. */
const BITS = 32;

/** Which terms of a search each passage holds: a bit for each, by the passage's number. */
export interface TermMasks {
  /** The marks of a term. */
  marksOf(term: number): TermMarks;
  /** Whether a passage holds each of some terms. */
  holdsAll(passage: number, terms: TermBits): boolean;
  /** How many of some neighbouring passages hold any of some terms. */
  countAny(from: number, to: number, terms: TermBits): number;
  /** The terms that any of some neighbouring passages holds. */
  termsIn(from: number, to: number): readonly number[];
}

/** Where it is noted which passages hold a term. */
export interface TermMarks {
  /** By passage: the terms that it holds, of those whose bits are in one number. */
  readonly layer: Uint32Array;
  /** The term's bit. */
  readonly bit: number;
}

/** Some terms of a search, as the bits that stand for them. */
export type TermBits = Uint32Array;

/** Masks of passages that hold nothing. */
export function createTermMasks(passages: number, terms: number): TermMasks {
  const layers = Array.from({ length: Math.ceil(terms / BITS) }, () => new Uint32Array(passages));
  return {
    marksOf: (term) => ({
      layer: layers[term >>> 5] ?? new Uint32Array(passages),
      bit: 1 << (term & 31),
    }),
    holdsAll: (passage, wanted) =>
      layers.every((layer, at) => {
        const bits = wanted[at] ?? 0;
        return ((layer[passage] ?? 0) & bits) >>> 0 === bits;
      }),
    countAny(from, to, wanted) {
      const [first, ...others] = layers.flatMap((layer, at) => {
        const bits = wanted[at] ?? 0;
        return bits === 0 ? [] : [{ layer, bits }];
      });
      let count = 0;
      for (let passage = from; first && passage < to; passage += 1) {
        const isHeld =
          ((first.layer[passage] ?? 0) & first.bits) !== 0 ||
          (others.length > 0 &&
            others.some(({ layer, bits }) => ((layer[passage] ?? 0) & bits) !== 0));
        if (isHeld) count += 1;
      }
      return count;
    },
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
