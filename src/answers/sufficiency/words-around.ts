import { CALENDAR_FORMS } from '../../domain/calendar/names.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { matchTitle } from '../../search/ranking/ranking-context.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import type { HitCheck } from './slot-constraint.ts';

/** The match, from 0 to 1, from which a passage or its surroundings hold a word of a question. */
export const HELD_FROM = 0.5;

/** The match from which a statement surely holds the word or one of the same meaning. */
export const SURELY_HELD_FROM = 0.6;

/**
 * What a word counts that stands in the headline or the first sentences only, where one in the
 * passage counts 1.
 */
const HEAD_WEIGHT = 0.8;

/** Sentences that open an article and say what it is about. */
const LEAD_SENTENCES = 2;

/** Words of dates: the date of something said or done may be only that of its report. */
const CALENDAR = distinctTerms(CALENDAR_FORMS.join(' '));
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a term is a month, a weekday or a year. */
export function isOfCalendar(term: string): boolean {
  return CALENDAR.has(term) || YEAR.test(term);
}

/** The places in a query of its names, but for months and weekdays. */
export function nameWords({ words }: Query): readonly number[] {
  return words.flatMap(({ term, isName }, word) => (isName && !isOfCalendar(term) ? [word] : []));
}

/** The place in a query of the first of some words of its question; -1 where it has not that word. */
export function placeOfFirst(words: string, query: Query): number {
  return placeOf(extractTerms(words)[0]?.term, query);
}

/** The place in a query of the last of some words of its question; -1 where it has not that word. */
export function placeOfLast(words: string, query: Query): number {
  return placeOf(extractTerms(words).at(-1)?.term, query);
}

function placeOf(term: string | undefined, { words }: Query): number {
  return words.findIndex((word) => word.term === term);
}

type PlacedHit = Pick<Hit, 'article' | 'passage'>;
type Coverage = readonly number[];

/** The question's words, and the readings of the articles in which they are looked for. */
interface AskedWords {
  readonly query: Query;
  readonly readingOf: ReadingOf;
}

/** A passage with its headline and the sentence before it, which may name what "it" stands for. */
export function textAround({ article, passage }: PlacedHit, readingOf: ReadingOf): string {
  const before = readingOf(article).sentences.findLast(({ end }) => end <= passage.start);
  return `${article.title}\n${article.text.slice(before?.start ?? passage.start, passage.end)}`;
}

/** How well each word of a query is matched in that text, from 0 to 1. */
export function matchedAround(hit: PlacedHit, { query, readingOf }: AskedWords): Coverage {
  const text = textAround(hit, readingOf);
  return findEvidence(extractTerms(text), query, text).coverage;
}

/**
 * How well each word of a query is matched in a passage or the sentence before it, or else in the
 * headline and opening of its article; from 0 to 1.
 */
export function coverageAround(
  { article, passage }: PlacedHit,
  { query, readingOf }: AskedWords,
): Coverage {
  const reading = readingOf(article);
  const { sentences } = reading;
  const coverageIn = (start: number, end: number) =>
    findEvidence(reading.termsIn({ start, end }), query, article.text.slice(start, end)).coverage;
  const before = sentences.findLast(({ end }) => end <= passage.start);
  const own = coverageIn(before?.start ?? passage.start, passage.end);
  const title = matchTitle(article, query);
  const opening = coverageIn(0, sentences[LEAD_SENTENCES - 1]?.end ?? passage.end);
  return query.words.map((_, word) =>
    Math.max(own[word] ?? 0, HEAD_WEIGHT * Math.max(title[word] ?? 0, opening[word] ?? 0)),
  );
}

/** Checks whether all of some words are matched in or around a passage; nothing without words. */
export function allHeldAround(words: readonly number[], asked: AskedWords): HitCheck | undefined {
  if (words.length === 0) return undefined;
  return (hit) => {
    const coverage = coverageAround(hit, asked);
    return words.every((word) => (coverage[word] ?? 0) > 0);
  };
}

/** The idf-weighted share of some words that are matched; 1 where there are no words. */
export function shareOf(
  isCounted: readonly boolean[],
  idf: readonly number[],
  coverage: readonly number[],
): number {
  const weights = idf.map((weight, word) => (isCounted[word] ? weight : 0));
  if (weights.every((weight) => weight === 0)) return 1;
  return weightedCoverage(weights, (word) => coverage[word] ?? 0);
}
