import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';

/** The match, from 0 to 1, from which a passage or its surroundings hold a word of a question. */
export const HELD_FROM = 0.5;

/** The match from which a statement surely holds the word or one of the same meaning. */
export const SURELY_HELD_FROM = 0.6;

/** Whether a passage holds something that a question cannot be answered without. */
export type Holds = (hit: Hit) => boolean;

/**
 * Reads what a ranked question requires; undefined where it requires nothing of the kind.
 *
 * @param question as it was asked, with its period
 */
export type RequirementReader = (
  ranking: Ranking,
  readingOf: ReadingOf,
  question: string,
) => Holds | undefined;

/** A passage with its headline and the sentence before it, which may name what "it" stands for. */
export function textAround(
  { article, passage }: Pick<Hit, 'article' | 'passage'>,
  readingOf: ReadingOf,
): string {
  const before = readingOf(article).sentences.findLast(({ end }) => end <= passage.start);
  return `${article.title}\n${article.text.slice(before?.start ?? passage.start, passage.end)}`;
}

/**
 * The place in a query of the last of some words of its question; -1 where the query has none of
 * them.
 */
export function placeOfLast(words: string, query: Query): number {
  const term = extractTerms(words).at(-1)?.term;
  return query.words.findIndex((word) => word.term === term);
}

/** How well each word of a query is matched in that text, from 0 to 1. */
export function matchedAround(
  hit: Pick<Hit, 'article' | 'passage'>,
  query: Query,
  readingOf: ReadingOf,
): readonly number[] {
  const text = textAround(hit, readingOf);
  return findEvidence(extractTerms(text), query, text).coverage;
}
