import type { Span } from '../../domain/span.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import { createTextReading, type TextReading } from '../../text/readings/text-reading.ts';
import { type ByteCursor, readNumber, toSigned } from './byte-numbers.ts';
import { keptStringAt, type StringTable } from './string-table.ts';

/**
 * Passages of some articles with their terms, never changed once it is built. Articles, passages and
 * sentences are numbered from 0 in the order of arrival; arrays named `first…` hold where those of each
 * begin, and behind the last one where they end.
 */
export interface Segment {
  readonly articleIds: StringTable;
  /** The terms, in the order of their code units; a term's number is its place. */
  readonly terms: StringTable;
  /** By article. */
  readonly firstPassage: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly firstTitleByte: Uint32Array;
  /** The distinct terms of its headline. */
  readonly titleLength: Uint32Array;
  /** By passage. */
  readonly firstSentenceOfPassage: Uint32Array;
  /** Its distinct terms. */
  readonly passageLength: Uint32Array;
  /** By sentence: its span in the article's text. */
  readonly sentenceStart: Uint32Array;
  readonly sentenceEnd: Uint32Array;
  /** The key by which it may be hidden, of 52 bits: those above the lowest 32, and these. */
  readonly highKey: Uint32Array;
  readonly lowKey: Uint32Array;
  readonly firstTokenByte: Uint32Array;
  /** By term. */
  readonly firstPostingByte: Uint32Array;
  readonly firstTitlePostingByte: Uint32Array;
  /** Terms of headlines, each its number. */
  readonly titles: Uint8Array;
  /** Terms of sentences: number, characters since the end of the one before (signed), length. */
  readonly tokens: Uint8Array;
  /** Of each term how many passages hold it, then each: its distance from the one before, and how often. */
  readonly postings: Uint8Array;
  /** The same for headlines, by article. */
  readonly titlePostings: Uint8Array;
}

/** How many articles a segment holds. */
export function articleCount({ articleIds }: Segment): number {
  return articleIds.ends.length;
}

/** How many passages a segment holds. */
export function passageCount({ passageLength }: Segment): number {
  return passageLength.length;
}

/** The numbers of the terms of a headline. */
export function titleTerms(segment: Segment, article: number): readonly number[] {
  const cursor = { bytes: segment.titles, at: segment.firstTitleByte[article] ?? 0 };
  const end = segment.firstTitleByte[article + 1] ?? 0;
  const terms: number[] = [];
  while (cursor.at < end) terms.push(readNumber(cursor));
  return terms;
}

/** The terms of a sentence, whose spans count from its start. */
export function sentenceTerms(segment: Segment, sentence: number): readonly TermSpan[] {
  const cursor: ByteCursor = { bytes: segment.tokens, at: segment.firstTokenByte[sentence] ?? 0 };
  const last = segment.firstTokenByte[sentence + 1] ?? 0;
  const found: TermSpan[] = [];
  let before = 0;
  while (cursor.at < last) {
    const term = keptStringAt(segment.terms, readNumber(cursor));
    const start = before + toSigned(readNumber(cursor));
    before = start + readNumber(cursor);
    found.push({ term, start, end: before });
  }
  return found;
}

export function sentenceSpan({ sentenceStart, sentenceEnd }: Segment, sentence: number): Span {
  return { start: sentenceStart[sentence] ?? 0, end: sentenceEnd[sentence] ?? 0 };
}

/** The key by which a sentence may be hidden; 0 for none. */
export function sentenceKey({ highKey, lowKey }: Segment, sentence: number): number {
  return (highKey[sentence] ?? 0) * 2 ** 32 + (lowKey[sentence] ?? 0);
}

/** What was read in the text of an article when it was indexed; terms are made when asked for. */
export function articleReading(segment: Segment, article: number, text: string): TextReading {
  const first = segment.firstSentence[article] ?? 0;
  const count = (segment.firstSentence[article + 1] ?? first) - first;
  const sentences = Array.from({ length: count }, (_, at) => sentenceSpan(segment, first + at));
  const known: (readonly TermSpan[] | undefined)[] = [];
  return createTextReading(text, sentences, (at) => {
    known[at] ??= sentenceTerms(segment, first + at);
    return known[at];
  });
}
