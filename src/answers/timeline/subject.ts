import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import { SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import { termsOfSameKind } from './event-kinds.ts';

/**
 * What a word counts that names the same kind of event as the one asked for: "protocol" beside
 * "agreement". What is met better is met by the word itself or by another word for it.
 */
export const SAME_KIND_SCORE = 0.7;

/**
 * How well a word must be met to be there at all. The rarest word of a subject outweighs the rest,
 * and a passage that holds it alone is about something else: "energy" alone is no energy truce.
 */
const PRESENT_FROM = 0.5;

/** The words of a subject from which one may be missing. */
const ONE_MISSING_ALLOWED_FROM = 3;

/** A subject, as a query with what each of its words tells. */
export interface Subject {
  readonly query: Query;
  readonly idf: readonly number[];
}

/** How well each word of a subject is met by a stretch of text, from 0 to 1. */
export type TermScores = readonly number[];

/** How well each word of a subject is met by a stretch of text. */
export function termScoresIn({ query }: Subject, text: string): TermScores {
  const terms = extractTerms(text);
  const held = new Set(terms.map(({ term }) => term));
  return findEvidence(terms, query).coverage.map((weight, word) => {
    const kind = termsOfSameKind(query.words[word]?.term ?? '');
    const isOfKind = weight < SAME_KIND_SCORE && !held.isDisjointFrom(kind);
    return isOfKind ? SAME_KIND_SCORE : weight;
  });
}

/** How well each word is met by the one or the other stretch. */
export function maxTermScores(one: TermScores, other: TermScores): TermScores {
  return one.map((met, word) => Math.max(met, other[word] ?? 0));
}

/** Whether a stretch of text holds enough of a subject to be about it. */
export function coversSubject(subject: Subject, met: TermScores): boolean {
  const missing = met.filter((weight) => weight < PRESENT_FROM).length;
  const mayMiss = met.length >= ONE_MISSING_ALLOWED_FROM ? 1 : 0;
  return missing <= mayMiss && coverage(subject, met) >= SUBJECT_COVERAGE;
}

/** The share of a subject, weighed by how much its words tell, that a stretch of text holds. */
export function coverage({ idf }: Subject, met: TermScores): number {
  return weightedCoverage(idf, (word) => met[word] ?? 0);
}
