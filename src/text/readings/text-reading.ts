import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type TermSpan } from '../extract-terms.ts';
import { splitSentences } from '../sentences/split-sentences.ts';

/** The terms of each sentence of a text, by its index; their spans count from its start. */
export type SentenceTerms = (index: number) => readonly TermSpan[];

/** What was read in a text: its sentences, and the terms of any part of it. */
export interface TextReading {
  /** In order, as `splitSentences` splits them. */
  readonly sentences: readonly Span[];
  /** The terms of a part of the text in order; their spans count from the start of the part. */
  termsIn(part: Span): readonly TermSpan[];
}

/** Looks up the reading of an article's text. */
export type ReadingOf = (article: Pick<Article, 'id' | 'text'>) => TextReading;

/** The distinct terms of a part of a text. */
export function distinctTermsIn(reading: TextReading, part: Span): ReadonlySet<string> {
  const distinct = new Set<string>();
  for (const { term } of reading.termsIn(part)) distinct.add(term);
  return distinct;
}

export function readText(text: string): TextReading {
  const sentences = splitSentences(text);
  const terms = readSentenceTerms(text, sentences);
  return createTextReading(text, sentences, (index) => terms[index] ?? []);
}

/** The terms of each sentence of a text; their spans count from the sentence's start. */
export function readSentenceTerms(
  text: string,
  sentences: readonly Span[],
): readonly (readonly TermSpan[])[] {
  return sentences.map(({ start, end }) => extractTerms(text.slice(start, end)));
}

/**
 * The reading of a text whose sentences and their terms are known. The terms of a part are those of
 * its sentences; a part that cuts a sentence, or contains two without white space between them, is
 * read anew, for a word may extend from one into the other.
 */
export function createTextReading(
  text: string,
  sentences: readonly Span[],
  termsOf: SentenceTerms,
): TextReading {
  return {
    sentences,
    termsIn(part) {
      const first = firstEndingAfter(sentences, part.start);
      const whole = wholeSentences(sentences, first, part);
      if (!whole) return extractTerms(text.slice(part.start, part.end));
      const [only, ...others] = whole;
      if (only?.start === part.start && others.length === 0) return termsOf(first);
      return whole.flatMap(({ start }, place) =>
        shifted(termsOf(first + place), start - part.start),
      );
    },
  };
}

/** The index of the first sentence that ends after a place. */
function firstEndingAfter(sentences: readonly Span[], place: number): number {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The sentences of a part; nothing where it cuts one or where two of them touch. */
function wholeSentences(
  sentences: readonly Span[],
  first: number,
  { start, end }: Span,
): readonly Span[] | undefined {
  const whole: Span[] = [];
  let before = start - 1;
  for (let index = first; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= end) break;
    if (sentence.start <= before || sentence.end > end) return undefined;
    whole.push(sentence);
    before = sentence.end;
  }
  return whole;
}

function shifted(terms: readonly TermSpan[], by: number): readonly TermSpan[] {
  if (by === 0) return terms;
  return terms.map(({ term, start, end }) => ({ term, start: start + by, end: end + by }));
}
