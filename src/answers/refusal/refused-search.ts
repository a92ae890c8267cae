import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { PassageMatch } from '../../search/passage-index.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { WeighedQuery } from '../../search/ranking/ranking-context.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';

/** What was found for a question that nothing answers. */
export interface RefusedSearch {
  readonly weighed: WeighedQuery;
  /** Every passage of the archive that holds a word of the question. */
  readonly matches: readonly PassageMatch[];
  /** Those that were read, best first. */
  readonly hits: readonly Hit[];
  readonly readingOf: ReadingOf;
  readonly limits?: RefusedPeriod | undefined;
}

/** The period of the question. */
interface RefusedPeriod {
  readonly period: DateRange;
  readonly belongs: (article: Article, passage: Span) => boolean;
}

/** The words of a question among the terms of a passage: themselves, synonyms and paraphrases. */
export function heldWords({ query }: WeighedQuery, terms: readonly string[]): ReadonlySet<number> {
  const held = new Set<number>();
  for (const [word, { term, synonyms }] of query.words.entries()) {
    if (terms.includes(term) || synonyms.some((one) => terms.includes(one))) held.add(word);
  }
  for (const paraphrase of query.paraphrases) {
    if (!paraphrase.terms.every((term) => terms.includes(term))) continue;
    for (const word of paraphrase.covers) held.add(word);
  }
  return held;
}

/** Whether a word of the question, or one of its family, is in a passage or its headline. */
export function isNearlyHeld(
  { weighed, readingOf }: Pick<RefusedSearch, 'weighed' | 'readingOf'>,
  word: number,
  { article, passage }: Pick<Hit, 'article' | 'passage'>,
): boolean {
  const { query } = weighed;
  const isIn = (terms: readonly TermSpan[]) => (findEvidence(terms, query).coverage[word] ?? 0) > 0;
  return isIn(readingOf(article).termsIn(passage)) || isIn(extractTerms(article.title));
}

/** The text of a hit's passage. */
export function textOf({ article, passage }: Pick<Hit, 'article' | 'passage'>): string {
  return article.text.slice(passage.start, passage.end);
}

/** Whether every passage of the archive that holds some words together is among those that were read. */
export function readEveryPassage(
  { weighed, matches, hits }: RefusedSearch,
  words: readonly number[],
): boolean {
  const read = new Set(hits.map(placeOf));
  return matches.every(({ articleId, passage, terms }) => {
    if (read.has(`${articleId} ${passage.start}`)) return true;
    const held = heldWords(weighed, terms);
    return !words.every((word) => held.has(word));
  });
}

/** What a passage is known by among others. */
export function placeOf({ article, passage }: Pick<Hit, 'article' | 'passage'>): string {
  return `${article.id} ${passage.start}`;
}

/** The passages that hold some words together, of those that were read. */
export function hitsHolding(
  { weighed, matches, hits }: RefusedSearch,
  words: readonly number[],
): readonly Hit[] {
  const places = new Set(
    matches
      .filter(({ terms }) => {
        const held = heldWords(weighed, terms);
        return words.every((word) => held.has(word));
      })
      .map(({ articleId, passage }) => `${articleId} ${passage.start}`),
  );
  return hits.filter((hit) => places.has(placeOf(hit)));
}
