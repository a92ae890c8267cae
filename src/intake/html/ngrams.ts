/** Words of a phrase: four in a row hardly ever recur by chance (the shingles of duplicate search). */
const MAX_NGRAM_WORDS = 4;

/** The share of a text's phrases that decides whether another text has it. */
const MAJORITY = 0.5;

/** The phrases of a text, for asking which other texts stand in it. */
export interface NgramSet {
  /** Whether most of a text's phrases of four words, or all of a shorter text, occur. */
  readonly contains: (text: string) => boolean;
}

/** Collects the phrases of one to four words in a text. */
export function collectNgrams(text: string): NgramSet {
  const words = wordsOf(text);
  const known = new Set<string>();
  for (let length = 1; length <= MAX_NGRAM_WORDS; length += 1) {
    for (const phrase of ngrams(words, length)) known.add(phrase);
  }
  return {
    contains(other) {
      const otherWords = wordsOf(other);
      const phrases = ngrams(otherWords, Math.min(MAX_NGRAM_WORDS, otherWords.length));
      return phrases.filter((phrase) => known.has(phrase)).length >= phrases.length * MAJORITY;
    },
  };
}

/** How much of the longer of two texts' words the other has too, 0–1, whatever case and marks. */
export function wordOverlap(one: string, other: string): number {
  const [these, those] = [one, other].map((text) => new Set(wordsOf(text.toLowerCase())));
  if (these === undefined || those === undefined) return 0;
  const longer = Math.max(these.size, those.size);
  return longer === 0 ? 0 : these.intersection(those).size / longer;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

function ngrams(words: readonly string[], length: number): string[] {
  if (length === 0) return [];
  return words.slice(length - 1).map((_, place) => words.slice(place, place + length).join(' '));
}
