import { braunBlanquet, containment } from '../../text/similarity/set-similarity.ts';
import { CONTAINED_TEXT_NGRAMS } from '../../text/similarity/thresholds.ts';

/** Words of a phrase: four in a row hardly ever recur by chance (the shingles of duplicate search). */
const MAX_NGRAM_WORDS = 4;

/** The word n-grams of a text, for testing whether it contains another text. */
export interface NgramSet {
  /** Whether most of a text's phrases of four words, or all of a shorter text, occur. */
  readonly contains: (text: string) => boolean;
}

/** Collects the phrases of one to four words in a text. */
export function collectNgrams(text: string): NgramSet {
  const words = splitIntoWords(text);
  const known = new Set<string>();
  for (let length = 1; length <= MAX_NGRAM_WORDS; length += 1) {
    for (const phrase of ngrams(words, length)) known.add(phrase);
  }
  return {
    contains(other) {
      const otherWords = splitIntoWords(other);
      const phrases = ngrams(otherWords, Math.min(MAX_NGRAM_WORDS, otherWords.length));
      return containment(phrases, known) >= CONTAINED_TEXT_NGRAMS;
    },
  };
}

/** How much of the longer of two texts' words the other has too, 0–1, whatever case and marks. */
export function wordOverlap(one: string, other: string): number {
  const [words, others] = [distinctWords(one), distinctWords(other)];
  return words.size === 0 ? 0 : braunBlanquet(words, others);
}

function distinctWords(text: string): ReadonlySet<string> {
  return new Set(splitIntoWords(text.toLowerCase()));
}

function splitIntoWords(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

function ngrams(words: readonly string[], length: number): string[] {
  if (length === 0) return [];
  return words.slice(length - 1).map((_, place) => words.slice(place, place + length).join(' '));
}
