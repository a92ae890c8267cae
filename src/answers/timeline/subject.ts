import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import { SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import { termsOfSameKind } from './event-kinds.ts';

/**
 * The match of a word for the same kind of event as the one sought ("protocol" for "agreement"). A
 * higher match is by the word itself or by a synonym.
 */
export const SAME_KIND_SCORE = 0.7;

/**
 * The match from which a text contains a word at all. The rarest word of a subject outweighs the
 * rest, and a passage with that word alone is about something else: "energy" alone is no energy truce.
 */
const MIN_MATCH = 0.5;

/** The number of words of a subject from which one may be missing. */
const ONE_MISSING_ALLOWED_FROM = 3;

/** A subject, as a query with the idf of its words. */
export interface Subject {
  readonly query: Query;
  readonly idf: readonly number[];
}

/** How well a text matches each word of a subject, from 0 to 1. */
export type TermScores = readonly number[];

/** How well a text matches each word of a subject. */
export function termScoresIn(subject: Subject, text: string): TermScores {
  return termScoresOf(subject, extractTerms(text));
}

/** How well the terms of a text match each word of a subject. */
export function termScoresOf({ query }: Subject, terms: readonly TermSpan[]): TermScores {
  const distinct = new Set(terms.map(({ term }) => term));
  return findEvidence(terms, query).coverage.map((weight, word) => {
    const kind = termsOfSameKind(query.words[word]?.term ?? '');
    const isOfKind = weight < SAME_KIND_SCORE && !distinct.isDisjointFrom(kind);
    return isOfKind ? SAME_KIND_SCORE : weight;
  });
}

/** How well two texts together match each word. */
export function maxTermScores(one: TermScores, other: TermScores): TermScores {
  return one.map((score, word) => Math.max(score, other[word] ?? 0));
}

/** Whether a text contains enough of a subject to be about it. */
export function coversSubject(subject: Subject, scores: TermScores): boolean {
  const missing = scores.filter((weight) => weight < MIN_MATCH).length;
  const mayMiss = scores.length >= ONE_MISSING_ALLOWED_FROM ? 1 : 0;
  return missing <= mayMiss && coverage(subject, scores) >= SUBJECT_COVERAGE;
}

/** The idf-weighted share of a subject that a text contains, from 0 to 1. */
export function coverage({ idf }: Subject, scores: TermScores): number {
  return weightedCoverage(idf, (word) => scores[word] ?? 0);
}
