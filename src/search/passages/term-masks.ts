import type { TermSequence } from '../lexicon.ts';

/** Terms in one number: as many as it has bits. */
const BITS = 32;

/** Which terms of a search each passage holds: a bit for each, by the passage's number. */
export interface TermMasks {
  /** The marks of a term. */
  marksOf(term: number): TermMarks;
  /** Whether a passage holds a word in any of its wordings. */
  holdsWord(passage: number, word: WordBits): boolean;
  /** The same for each of some words. */
  holdsEach(passage: number, words: readonly WordBits[]): boolean;
  /** Whether a passage holds any of some terms. */
  holdsAny(passage: number, terms: TermBits): boolean;
  /** How many passages hold any of some terms. */
  countAny(terms: TermBits): number;
  /** The terms that any of some neighbouring passages holds. */
  termsIn(from: number, to: number): readonly number[];
}

/** Where it is noted which passages hold a term. */
export interface TermMarks {
  /** By passage: the terms that it holds, of those whose bits are in one number. */
  readonly layer: Int32Array;
  /** The term's bit. */
  readonly bit: number;
}

/** Some terms of a search, as the bits that stand for them. */
export type TermBits = Int32Array;

/** A word in its wordings, of each all terms. */
export type WordBits = readonly TermBits[];

/**
 * Masks of passages that hold nothing. A question looks at a hundred thousand of them several times, hence
 * the plain loops, and whole numbers of 32 bits with a sign: others would be made objects of.
 */
export function createTermMasks(passages: number, terms: number): TermMasks {
  const layers = Array.from({ length: Math.ceil(terms / BITS) }, () => new Int32Array(passages));

  const holdsAll = (passage: number, wanted: TermBits): boolean => {
    for (let at = 0; at < layers.length; at += 1) {
      const bits = wanted[at] ?? 0;
      if (bits !== 0 && ((layers[at]?.[passage] ?? 0) & bits) !== bits) return false;
    }
    return true;
  };
  const holdsAny = (passage: number, wanted: TermBits): boolean => {
    for (let at = 0; at < layers.length; at += 1) {
      if (((layers[at]?.[passage] ?? 0) & (wanted[at] ?? 0)) !== 0) return true;
    }
    return false;
  };
  const holdsWord = (passage: number, word: WordBits): boolean => {
    for (let at = 0; at < word.length; at += 1) {
      const wording = word[at];
      if (wording && holdsAll(passage, wording)) return true;
    }
    return false;
  };

  return {
    marksOf: (term) => ({
      layer: layers[term >>> 5] ?? new Int32Array(passages),
      bit: 1 << (term & 31),
    }),
    holdsWord,
    holdsEach(passage, words) {
      for (let at = 0; at < words.length; at += 1) {
        if (!holdsWord(passage, words[at] ?? [])) return false;
      }
      return true;
    },
    holdsAny,
    countAny(wanted) {
      const needed = [...layers.keys()].filter((at) => wanted[at] !== 0);
      const [only = 0] = needed;
      const [layer, bits = 0] = [layers[only], wanted[only]];
      let count = 0;
      for (let passage = 0; passage < passages; passage += 1) {
        const isHeld =
          needed.length === 1 ? ((layer?.[passage] ?? 0) & bits) !== 0 : holdsAny(passage, wanted);
        if (isHeld) count += 1;
      }
      return count;
    },
    termsIn(from, to) {
      const held: number[] = [];
      for (let at = 0; at < layers.length; at += 1) {
        let bits = 0;
        for (let passage = from; passage < to; passage += 1) bits |= layers[at]?.[passage] ?? 0;
        for (let bit = 0; bits !== 0; bit += 1, bits >>>= 1) {
          if ((bits & 1) !== 0) held.push(at * BITS + bit);
        }
      }
      return held;
    },
  };
}

/** The set of some terms; nothing where one of them is not searched for, so that no passage holds all. */
export function termSetOf(
  terms: TermSequence,
  numberOf: ReadonlyMap<string, number>,
): TermBits | undefined {
  const bits = new Int32Array(Math.ceil(numberOf.size / BITS));
  for (const term of terms) {
    const number = numberOf.get(term);
    if (number === undefined) return undefined;
    bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  return bits;
}
