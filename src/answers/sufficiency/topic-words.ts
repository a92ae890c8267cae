import { CALENDAR_FORMS } from '../../domain/calendar/names.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { matchTitle } from '../../search/ranking/ranking-context.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';

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

/**
 * How well each word of a query is matched in a passage or the sentence before it, or else in the
 * headline and opening of its article; from 0 to 1.
 */
export function coverageAround(hit: PlacedHit, query: Query, readingOf: ReadingOf): Coverage {
  const [own, title, opening] = placesAround(hit, query, readingOf).map((coverage) => coverage());
  return query.words.map((_, word) =>
    Math.max(own?.[word] ?? 0, HEAD_WEIGHT * Math.max(title?.[word] ?? 0, opening?.[word] ?? 0)),
  );
}

/** Whether any of some words of a query is matched in or around a passage. */
export function isAnyMatchedAround(
  hit: PlacedHit,
  query: Query,
  { readingOf, words }: { readonly readingOf: ReadingOf; readonly words: readonly number[] },
): boolean {
  return placesAround(hit, query, readingOf).some((coverageOf) => {
    const coverage = coverageOf();
    return words.some((word) => (coverage[word] ?? 0) > 0);
  });
}

type PlacedHit = Pick<Hit, 'article' | 'passage'>;
type Coverage = readonly number[];

/**
 * How well words are matched around a passage, in the title and in the opening: each computed when
 * asked.
 */
function placesAround(
  { article, passage }: PlacedHit,
  query: Query,
  readingOf: ReadingOf,
): readonly (() => Coverage)[] {
  const reading = readingOf(article);
  const { sentences } = reading;
  const coverageIn = (start: number, end: number) =>
    findEvidence(reading.termsIn({ start, end }), query, article.text.slice(start, end)).coverage;
  return [
    () => {
      const before = sentences.findLast(({ end }) => end <= passage.start);
      return coverageIn(before?.start ?? passage.start, passage.end);
    },
    () => matchTitle(article, query),
    () => coverageIn(0, sentences[LEAD_SENTENCES - 1]?.end ?? passage.end),
  ];
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
