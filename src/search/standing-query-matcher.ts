import type { Report } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { extractTerms, type TermSpan } from '../text/extract-terms.ts';
import type { TextReading } from '../text/readings/text-reading.ts';
import { findEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { FULL_WEIGHT, parseQuestion, type Query } from './parse-question.ts';
import { createQueryTermIndex, type QueryTermIndex } from './query-term-index.ts';
import { SYNONYM_MATCH_WEIGHT } from './query-terms.ts';

/** A standing query that a report matches, and the best matching sentence. */
interface StandingHit {
  readonly id: string;
  readonly sentence: Span;
}

/** Standing queries that reports are matched against as they arrive (prospective search, percolation). */
export interface StandingQueryMatcher {
  /** The queries that a report matches, in the order in which they were given. */
  match(report: Report, reading: TextReading): readonly StandingHit[];
}

/** A stored query that is matched against new reports. */
export interface StandingQuery {
  readonly id: string;
  readonly phrase: string;
}

/**
 * The share of the words a report must hold together. Whoever watches a phrase of three words
 * wants all of them; of a longer one a report may leave out some in passing.
 */
const REQUIRED_SHARE = 0.75;

/** Number of leading sentences that are matched: later ones are background. */
const NEWS_SENTENCES = 8;

/** Sentences in a row within which the words must stand, where the headline holds none of them. */
const WINDOW = 2;

interface ParsedStandingQuery {
  readonly id: string;
  readonly query: Query;
  /** Places of the words that count, among the query's. */
  readonly words: readonly number[];
  /** How many of them must match. */
  readonly needed: number;
}

/** Whether a phrase holds a word that can be watched for. */
export function hasSearchableWord(phrase: string, lexicon: Lexicon): boolean {
  return parseQuestion(phrase, lexicon).words.length > 0;
}

/**
 * Makes standing queries of phrases. A report matches one where its headline with one sentence, or
 * two sentences in a row, hold the phrase's words or what the lexicon says means the same, and
 * that near its beginning. Only queries whose words a report holds at all are read closely, so
 * that a thousand cost little more than the few that match.
 */
export function createStandingQueryMatcher(
  queries: readonly StandingQuery[],
  lexicon: Lexicon,
): StandingQueryMatcher {
  const all = queries.flatMap((one) => parseStandingQuery(one, lexicon));
  const index = createQueryTermIndex(all);
  return {
    match(report, reading) {
      const reportedTerms = reportTerms(report, reading);
      const held = new Set(
        [...reportedTerms.title, ...reportedTerms.sentences.flatMap(({ terms }) => terms)].map(
          ({ term }) => term,
        ),
      );
      return candidateQueries(held, index, all).flatMap((one) => {
        const sentence = bestSentence(one, reportedTerms);
        return sentence ? [{ id: one.id, sentence }] : [];
      });
    },
  };
}

function parseStandingQuery(
  { id, phrase }: StandingQuery,
  lexicon: Lexicon,
): ParsedStandingQuery[] {
  const query = parseQuestion(phrase, lexicon);
  const places = [...query.words.keys()];
  const full = places.filter((word) => (query.words[word]?.weight ?? 0) >= FULL_WEIGHT);
  const words = full.length > 0 ? full : places;
  return words.length === 0
    ? []
    : [{ id, query, words, needed: Math.ceil(REQUIRED_SHARE * words.length) }];
}

function candidateQueries(
  held: ReadonlySet<string>,
  index: QueryTermIndex,
  all: readonly ParsedStandingQuery[],
): readonly ParsedStandingQuery[] {
  const met = index.wordsHeldBy(held);
  return all.filter(({ needed }, at) => (met.get(at)?.size ?? 0) >= needed);
}

/** A report as the terms of its headline and of the sentences in which its news stands. */
interface ReportTerms {
  readonly title: readonly TermSpan[];
  readonly sentences: readonly { readonly span: Span; readonly terms: readonly TermSpan[] }[];
}

function reportTerms({ title, titleBasis }: Report, reading: TextReading): ReportTerms {
  const spans = reading.sentences.slice(0, NEWS_SENTENCES);
  return {
    title: titleBasis === 'page' ? extractTerms(title) : [],
    sentences: spans.map((span) => ({ span, terms: reading.termsIn(span) })),
  };
}

/** The sentence that holds most of a query, where it and what stands by it hold enough. */
function bestSentence(
  { query, words, needed }: ParsedStandingQuery,
  { title, sentences }: ReportTerms,
): Span | undefined {
  const meets = (terms: readonly TermSpan[]) => {
    const { coverage } = findEvidence(terms, query);
    return new Set(words.filter((word) => (coverage[word] ?? 0) >= SYNONYM_MATCH_WEIGHT));
  };
  const inTitle = meets(title);
  const own = sentences.map(({ terms }) => meets(terms));
  let found: { readonly span: Span; readonly count: number } | undefined;
  for (const [at, one] of sentences.entries()) {
    const near = own.slice(Math.max(0, at - WINDOW + 1), at + 1);
    const together = near.reduce((held, other) => held.union(other), new Set<number>());
    const count = own[at]?.size ?? 0;
    const isMet = together.size >= needed || inTitle.union(own[at] ?? new Set()).size >= needed;
    if (isMet && count > (found?.count ?? 0)) found = { span: one.span, count };
  }
  return found?.span ?? (inTitle.size >= needed ? sentences[0]?.span : undefined);
}
