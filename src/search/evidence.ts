import type { TermSpan } from '../text/extract-terms.ts';
import type { Query, QueryRelation } from './parse-question.ts';
import {
  PHRASE_WORD_WEIGHT,
  type QueryTerm,
  type QueryTerms,
  queryTermsOf,
  SYNONYM_MATCH_WEIGHT,
} from './query-terms.ts';
import { findWording, plainTerms } from './word-families.ts';

/**
 * Weight of a match by common prefix ("negotiator" for "negotiation"), which the stemmer does not
 * conflate.
 */
const PREFIX_MATCH_WEIGHT = 0.5;

/** How many other terms may stand between the terms of one wording. */
const MAX_PHRASE_GAP = 3;

/** Where and how well a text matches the words of a query. */
export interface Evidence {
  /** For each query word the weight of its best match, from 0 to 1. */
  readonly coverage: readonly number[];
  /** For each word of the query where it matches, as places among the terms. */
  readonly positions: readonly (readonly number[])[];
}

/** The terms of a text that can match, in order of first occurrence, with their places. */
interface TermPositions {
  readonly terms: readonly QueryTerm[];
  readonly places: readonly (readonly number[])[];
}

/** Matches of the words of a query, while the search for them goes on. */
interface OpenEvidence {
  readonly coverage: number[];
  readonly positions: (readonly number[])[];
}

/** A text that is searched, its terms, and what is searched for. */
interface SearchedText {
  readonly terms: readonly TermSpan[];
  readonly text: string | undefined;
  readonly query: Query;
  readonly known: QueryTerms;
  readonly held: TermPositions;
}

/**
 * Looks for the words of a query in the terms of a text.
 *
 * @param text where the terms stand; without it no wordings of families are looked for, and a word
 *   of a phrase counts as any other
 */
export function findEvidence(terms: readonly TermSpan[], query: Query, text?: string): Evidence {
  const known = queryTermsOf(query);
  const held = positionsByTerm(terms, known);
  const found: OpenEvidence = {
    coverage: query.words.map(() => 0),
    positions: query.words.map(() => NOWHERE),
  };
  if (held.terms.length === 0) return found;
  const searched = { terms, text, query, known, held };
  matchTerms(searched, found);
  // Weaker kinds of match are tried only for words without a stronger one.
  for (const way of [matchParaphrases, matchRelations, matchPrefixes]) {
    const open = openWords(found);
    if (open.size > 0) way(searched, found, open);
  }
  return found;
}

const NOWHERE: readonly number[] = [];

/** The words that have no match yet, or only a match of one word of their phrase. */
function openWords({ coverage }: OpenEvidence): ReadonlySet<number> {
  const open = new Set<number>();
  for (let word = 0; word < coverage.length; word += 1) {
    if ((coverage[word] ?? 0) <= PHRASE_WORD_WEIGHT) open.add(word);
  }
  return open;
}

/**
 * The places of the terms of a text that can match: few, so that looking up one by one is fastest.
 */
function positionsByTerm(terms: readonly TermSpan[], known: QueryTerms): TermPositions {
  const held: QueryTerm[] = [];
  const places: number[][] = [];
  for (let place = 0; place < terms.length; place += 1) {
    const term = known.of(terms[place]?.term ?? '');
    if (!term) continue;
    const at = held.indexOf(term);
    if (at >= 0) places[at]?.push(place);
    else places[held.push(term) - 1] = [place];
  }
  return { terms: held, places };
}

/** The places of a term; nothing where the text does not hold it. */
function placesOf({ terms, places }: TermPositions, term: QueryTerm) {
  return places[terms.indexOf(term)];
}

function matchTerms({ held, text }: SearchedText, found: OpenEvidence): void {
  const ranks: number[] = [];
  // Without the text it is not known whether the rest of a phrase stands beside its word.
  const ofWord = text === undefined ? 'unphrased' : 'weight';
  for (let at = 0; at < held.terms.length; at += 1) {
    const positions = held.places[at] ?? NOWHERE;
    for (const { word, [ofWord]: weight, rank } of held.terms[at]?.direct ?? []) {
      const before = found.coverage[word] ?? 0;
      if (weight < before || (weight === before && rank > (ranks[word] ?? 0))) continue;
      found.coverage[word] = weight;
      found.positions[word] = positions;
      ranks[word] = rank;
    }
  }
}

function matchParaphrases(
  { query, known, held }: SearchedText,
  found: OpenEvidence,
  open: ReadonlySet<number>,
): void {
  for (const [at, { covers }] of query.paraphrases.entries()) {
    const place = phrasePosition(known.paraphrases[at] ?? [], held);
    if (place === undefined) continue;
    for (const word of covers) enter(found, open, { word, weight: SYNONYM_MATCH_WEIGHT }, [place]);
  }
}

/** Records a match of a word, if it is the best so far. */
function enter(
  found: OpenEvidence,
  open: ReadonlySet<number>,
  { word, weight }: { readonly word: number; readonly weight: number },
  positions: readonly number[],
): void {
  if (!open.has(word) || weight <= (found.coverage[word] ?? 0)) return;
  found.coverage[word] = weight;
  found.positions[word] = positions;
}

function matchRelations(
  searched: SearchedText,
  found: OpenEvidence,
  open: ReadonlySet<number>,
): void {
  const { terms, text, query } = searched;
  if (text === undefined) return;
  let sequence: WordSequence | undefined;
  for (const place of possibleRelations(searched)) {
    const relation = query.relations[place];
    if (!relation) continue;
    const { covers, weight } = relation;
    if (!covers.some((word) => open.has(word) && weight > (found.coverage[word] ?? 0))) continue;
    let positions = plainPositions(searched, place, relation);
    if (!positions) {
      sequence ??= readSequence(terms, text);
      positions = placesOfWording(sequence, relation);
    }
    if (positions.length === 0) continue;
    for (const word of covers) enter(found, open, { word, weight }, positions);
  }
}

/** The places in the query of relations whose wordings a text may hold. */
function possibleRelations({ known, held }: SearchedText): readonly number[] {
  const possible: number[] = [];
  const isHeld = (term: QueryTerm) => held.terms.includes(term);
  for (const { relations } of held.terms) {
    for (const at of relations) {
      if (known.relations[at]?.needed.every(isHeld)) possible.push(at);
    }
  }
  for (const at of known.ofStopWords) {
    if (known.relations[at]?.all.some(isHeld)) possible.push(at);
  }
  return possible.length < 2 ? possible : possible.sort((one, other) => one - other);
}

/**
 * The places of a one-word wording without exceptions; undefined for other wordings, for which the
 * text must be read with its stop words.
 */
function plainPositions(
  { known, held }: SearchedText,
  place: number,
  { wording }: QueryRelation,
): readonly number[] | undefined {
  const { all, exceptions } = known.relations[place] ?? { all: [], exceptions: [] };
  const [only] = all;
  if (wording.length !== 1 || !only) return undefined;
  const isHeld = (term: QueryTerm) => held.terms.includes(term);
  if (exceptions.some((exception) => exception.every(isHeld))) return undefined;
  return placesOf(held, only) ?? NOWHERE;
}

/** All words of a text in order, as wordings have them. */
interface WordSequence {
  readonly terms: readonly string[];
  /** The place of each among the terms of the text; nothing for stop words. */
  readonly places: readonly (number | undefined)[];
}

function readSequence(terms: readonly TermSpan[], text: string): WordSequence {
  const all = plainTerms(text);
  const placeOf = new Map(terms.map(({ start }, place) => [start, place]));
  return {
    terms: all.map(({ term }) => term),
    places: all.map(({ start }) => placeOf.get(start)),
  };
}

function placesOfWording(
  { terms, places }: WordSequence,
  relation: QueryRelation,
): readonly number[] {
  const [first = ''] = relation.wording;
  return terms
    .flatMap((term, at) => (term === first ? (findWording(terms, relation, at) ?? []) : []))
    .flatMap((at) => places[at] ?? []);
}

function matchPrefixes(
  { held }: SearchedText,
  found: OpenEvidence,
  open: ReadonlySet<number>,
): void {
  for (const [at, { alike }] of held.terms.entries()) {
    const positions = held.places[at] ?? NOWHERE;
    for (const word of alike) enter(found, open, { word, weight: PREFIX_MATCH_WEIGHT }, positions);
  }
}

/** Where all terms of a wording stand close together: the place of the first one. */
function phrasePosition(wording: readonly QueryTerm[], held: TermPositions): number | undefined {
  const [first, ...rest] = wording;
  const reach = wording.length + MAX_PHRASE_GAP;
  return (first && placesOf(held, first))?.find((at) =>
    rest.every((term) => placesOf(held, term)?.some((place) => Math.abs(place - at) <= reach)),
  );
}
