import type { TermSpan } from '../extract-terms.ts';
import type { SentenceTerms } from './text-reading.ts';

/** The base of numbers: letters and digits write them in the fewest characters. */
const BASE = 36;

/** Characters from the end of a term to the next one, where nothing is written: a space. */
const USUAL_GAP = 1;

/** The stored form of a text's terms. */
interface StoredTerms {
  /** Each term with each length that it has in the text, once. */
  readonly terms: readonly string[];
  readonly lengths: readonly number[];
  /**
   * For each sentence its terms, separated by spaces: the place in the lists above and, after a
   * comma, the number of characters since the end of the term before it, unless that is 1.
   */
  readonly sentences: readonly string[];
}

/** The terms of each sentence of a text as JSON, each word of the text written once. */
export function encodeTerms(bySentence: readonly (readonly TermSpan[])[]): string {
  const places = new Map<string, number>();
  const terms: string[] = [];
  const lengths: number[] = [];
  const placeOf = (term: string, length: number): number => {
    const key = `${length} ${term}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, terms.length);
    lengths.push(length);
    return terms.push(term) - 1;
  };
  const sentences = bySentence.map((ofSentence) => {
    let before = 0;
    const written = ofSentence.map(({ term, start, end }) => {
      const place = placeOf(term, end - start).toString(BASE);
      const gap = start - before;
      before = end;
      return gap === USUAL_GAP ? place : `${place},${gap.toString(BASE)}`;
    });
    return written.join(' ');
  });
  const stored: StoredTerms = { terms, lengths, sentences };
  return JSON.stringify(stored);
}

/**
 * The terms that `encodeTerms` wrote; those of a sentence are made when they are first asked for.
 * Throws a SyntaxError for what is no JSON.
 */
export function decodeTerms(body: string): SentenceTerms {
  const stored = JSON.parse(body) as StoredTerms;
  const known: (readonly TermSpan[] | undefined)[] = [];
  return (index) => {
    known[index] ??= decodeSentence(stored, stored.sentences[index] ?? '');
    return known[index];
  };
}

function decodeSentence({ terms, lengths }: StoredTerms, written: string): readonly TermSpan[] {
  if (written === '') return [];
  let before = 0;
  return written.split(' ').map((one) => {
    const comma = one.indexOf(',');
    const place = Number.parseInt(comma < 0 ? one : one.slice(0, comma), BASE);
    const start = before + (comma < 0 ? USUAL_GAP : Number.parseInt(one.slice(comma + 1), BASE));
    const end = start + (lengths[place] ?? 0);
    before = end;
    return { term: terms[place] ?? '', start, end };
  });
}
