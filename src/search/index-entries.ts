import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import { extractTerms, type TermSpan } from '../text/extract-terms.ts';
import type { TextReading } from '../text/readings/text-reading.ts';

/** As much of an article as is found. */
export type IndexableArticle = Pick<Article, 'id' | 'title' | 'titleBasis' | 'text'>;

/** The key of a sentence that is not found where its key is said to be hidden; 0 for none. */
export type HidingKeyOf = (sentence: Span) => number;

/** A passage as it is indexed; its terms and those of the title stand on a line each. */
export interface IndexEntry {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly place: PackedPassage;
}

/**
 * Article id and, flat, start, end and hiding key of each of the passage's sentences: small in a
 * serialized index.
 */
export type PackedPassage = readonly [articleId: string, ...sentences: number[]];

/** The keys of sentences that are always found. */
export const NEVER_HIDDEN: HidingKeyOf = () => 0;

/** The passages of an article as the index takes them. */
export function entriesOf(
  { id, title, titleBasis }: IndexableArticle,
  passages: readonly Passage[],
  reading: TextReading,
  keyOf: HidingKeyOf,
): readonly IndexEntry[] {
  // A title made from the first sentence would count that sentence's words twice.
  const headline = titleBasis === 'page' ? linesOf(extractTerms(title)) : '';
  return passages.map((passage) => ({
    id: passageId(id, passage.start),
    text: linesOf(reading.termsIn(passage)),
    title: headline,
    place: [id, ...passage.sentences.flatMap((one) => [one.start, one.end, keyOf(one)])],
  }));
}

function linesOf(terms: readonly TermSpan[]): string {
  return terms.map(({ term }) => term).join('\n');
}

function passageId(articleId: string, start: number): string {
  return `${articleId}:${start}`;
}

/** The article that a passage of the index is of. */
export function articleIdOf(passageId: string): string {
  return passageId.slice(0, passageId.lastIndexOf(':'));
}

/** A passage, or the longest part of it without a hidden sentence; nothing where it has no other. */
export function unpackPassage(
  [articleId, ...packed]: PackedPassage,
  hidden: ReadonlySet<number>,
): { readonly articleId: string; readonly passage: Passage } | undefined {
  let [sentences, run]: [Span[], Span[]] = [[], []];
  for (let at = 0; at + 2 < packed.length; at += 3) {
    if (hidden.has(packed[at + 2] ?? 0)) run = [];
    else run.push({ start: packed[at] ?? 0, end: packed[at + 1] ?? 0 });
    if (run.length > sentences.length) sentences = run;
  }
  const [first] = sentences;
  if (!first) return undefined;
  return {
    articleId,
    passage: { start: first.start, end: sentences.at(-1)?.end ?? 0, sentences },
  };
}
