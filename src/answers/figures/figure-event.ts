import type { Span } from '../../domain/span.ts';
import { findEvidence } from '../../search/evidence.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { NUMBER_IN_WORDS } from '../../text/number-words.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import { SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import type { FigureSubject } from './figure-subject.ts';
import { PLACE_MATCH, placesNamedIn } from './place-words.ts';
import { goesOnWithPlace } from './sentence-place.ts';

/** The match from which a text holds a name at all. */
const NAME_MATCH = 0.5;

/** Characters before a passage, and at the opening of an article, that may name the event: two or three sentences. */
const CONTEXT_CHARACTERS = 400;

/** Numbers, in figures or in words. */
export const NUMBER = new RegExp(String.raw`\p{N}|\b(?:one|${NUMBER_IN_WORDS})\b`, 'iu');

/** How well some words match each word of a subject: from 0 to 1, in the order of its words. */
export function matchesOf(
  { query, spellings }: Pick<FigureSubject, 'query' | 'spellings'>,
  words: string,
): readonly number[] {
  const terms = extractTerms(words);
  const { coverage } = findEvidence(terms, query, words);
  if (spellings.size === 0) return coverage;
  return coverage.map((match, word) => {
    const others = spellings.get(word);
    // A name in another spelling is that name, and no synonym.
    return match > 0 && others && terms.some(({ term }) => others.has(term)) ? 1 : match;
  });
}

/** Of each word the better of two matches. */
export function united(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((match, word) => Math.max(match, other[word] ?? 0));
}

/** The paragraph before a passage, or as much of its end as is read. */
export function precedingText(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** A year of long ago, or another one than that of the news. */
const YEAR = /\b(?:19|20)\p{N}{2}\b/u;

/**
 * Whether a passage that does not name the whole event goes on from what does: the paragraph before it, or,
 * where the passage names a part of it ("the bombings"), the opening of the article. It names no place that
 * those do not, and no year.
 */
export function goesOnFromEvent(
  subject: FigureSubject,
  { text, start, end }: Span & { readonly text: string },
  around: readonly number[],
  preceding: string,
): boolean {
  const passage = text.slice(start, end);
  if (subject.places.size > 0 && !goesOnWithPlace(passage)) return false;
  const isOnPart = eventWeights(subject).some(
    (weight, word) => weight > 0 && (around[word] ?? 0) >= NAME_MATCH,
  );
  const context = isOnPart
    ? `${text.slice(0, Math.min(start, CONTEXT_CHARACTERS))}\n${preceding}`
    : preceding;
  if (!NUMBER.test(passage) || !isOnEvent(subject, united(around, matchesOf(subject, context))))
    return false;
  return !YEAR.test(passage) && placesNamedIn(passage).every((place) => context.includes(place));
}

/** Whether a text is on the event that figures are asked of. */
export function isOnEvent(subject: FigureSubject, matches: readonly number[]): boolean {
  if (isMissingName(subject, matches)) return false;
  const rest = eventWeights(subject);
  return (
    rest.every((weight) => weight === 0) ||
    weightedCoverage(rest, (word) => matches[word] ?? 0) >= SUBJECT_COVERAGE
  );
}

/**
 * The share of the words that say of what event it is that a text holds, from 0 to 1; 0 where a name of them
 * is missing, and where the subject is of no one event.
 */
export function eventFitOf(subject: FigureSubject, matches: readonly number[]): number {
  const rest = eventWeights(subject);
  if (isMissingName(subject, matches) || !subject.isOfOneEvent) return 0;
  return weightedCoverage(rest, (word) => matches[word] ?? 0);
}

function isMissingName(
  { query, counted, places }: FigureSubject,
  matches: readonly number[],
): boolean {
  return query.words.some(({ isName }, word) => {
    const least = places.has(word) ? PLACE_MATCH : NAME_MATCH;
    return isName && !isCounted(counted, word) && (matches[word] ?? 0) < least;
  });
}

/** The weights of the words that say of what event figures are asked. */
function eventWeights({ idf, counted }: FigureSubject): readonly number[] {
  return idf.map((weight, word) => (isCounted(counted, word) ? 0 : weight));
}

function isCounted(counted: FigureSubject['counted'], word: number): boolean {
  return counted.some(({ all }) => all.has(word));
}
