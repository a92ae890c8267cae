import { extractAllTerms, isStopWord, STOP_WORDS, type TermSpan } from '../text/extract-terms.ts';
import { isFigure } from '../text/similarity/figures.ts';
import type { TermSequence } from './lexicon.ts';
import { MIN_PREFIX_LETTERS, matchableIn } from './matchable-terms.ts';
import type { Query, QueryRelation } from './parse-question.ts';
import { findWording, plainTerms } from './word-families.ts';

/** Weight of a match by synonym or paraphrase; a match of the term itself weighs 1. */
export const SYNONYM_MATCH_WEIGHT = 0.9;

/**
 * Weight of a match by common prefix ("negotiator" for "negotiation"), which the stemmer does not
 * conflate.
 */
const PREFIX_MATCH_WEIGHT = 0.5;

/** The share of the longer of two stems that their common prefix must be. */
const MIN_PREFIX_SHARE = 0.6;

/** What a word of a phrase weighs without the phrase: "put" for "put off". */
const PHRASE_WORD_WEIGHT = 0.3;

/** How many other terms may stand between the terms of one wording. */
const MAX_PHRASE_GAP = 3;

/** Where and how well a text matches the words of a query. */
export interface Evidence {
  /** For each query word the weight of its best match, from 0 to 1. */
  readonly coverage: readonly number[];
  /** For each word of the query where it matches, as places among the terms. */
  readonly positions: readonly (readonly number[])[];
}

/** The places of each term in a text. */
type TermPositions = ReadonlyMap<string, readonly number[]>;

/** A match of one query word. */
interface QueryWordMatch {
  readonly word: number;
  readonly weight: number;
  readonly positions: readonly number[];
}

/**
 * Looks for the words of a query in the terms of a text.
 *
 * @param text where the terms stand; without it no wordings of families are looked for
 */
export function findEvidence(terms: readonly TermSpan[], query: Query, text?: string): Evidence {
  const byTerm = positionsByTerm(terms, matchableIn(query));
  const met = query.words.map(() => 0);
  const places = query.words.map((): readonly number[] => []);
  if (byTerm.size === 0) return { coverage: met, positions: places };
  const ways = [matchTerms, matchParaphrases, matchRelations, matchPrefixes];
  for (const way of ways) {
    // A later kind of match is tried only for words without an earlier match.
    const open = new Set([...met.keys()].filter((word) => (met[word] ?? 0) <= PHRASE_WORD_WEIGHT));
    for (const { word, weight, positions } of way(query, byTerm, { terms, text, open })) {
      if (positions.length === 0 || !open.has(word) || weight <= (met[word] ?? 0)) continue;
      met[word] = weight;
      places[word] = positions;
    }
  }
  return { coverage: met, positions: places };
}

/** The places of those terms of a text that can match. */
function positionsByTerm(
  terms: readonly TermSpan[],
  isMatchable: (term: string) => boolean,
): TermPositions {
  const byTerm = new Map<string, number[]>();
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place]?.term ?? '';
    if (!isMatchable(term)) continue;
    const places = byTerm.get(term);
    if (places) places.push(place);
    else byTerm.set(term, [place]);
  }
  return byTerm;
}

function matchTerms({ words }: Query, byTerm: TermPositions): readonly QueryWordMatch[] {
  const found: QueryWordMatch[] = [];
  for (const [word, { term, synonyms, isOfPhrase }] of words.entries()) {
    const own = byTerm.get(term);
    if (own) found.push({ word, weight: isOfPhrase ? PHRASE_WORD_WEIGHT : 1, positions: own });
    for (const synonym of synonyms) {
      const positions = byTerm.get(synonym);
      if (positions) found.push({ word, weight: SYNONYM_MATCH_WEIGHT, positions });
    }
  }
  return found;
}

function matchParaphrases(
  { paraphrases }: Query,
  byTerm: TermPositions,
): readonly QueryWordMatch[] {
  return paraphrases.flatMap(({ covers, terms }) => {
    const at = phrasePosition(terms, byTerm);
    return at === undefined
      ? []
      : covers.map((word) => ({ word, weight: SYNONYM_MATCH_WEIGHT, positions: [at] }));
  });
}

/** What is searched: the terms of a text, and the text; and for which words. */
interface SearchedText {
  readonly terms: readonly TermSpan[];
  readonly text: string | undefined;
  /** The words of the query that are still looked for. */
  readonly open: ReadonlySet<number>;
}

function matchRelations(
  { relations }: Query,
  byTerm: TermPositions,
  { terms, text, open }: SearchedText,
): readonly QueryWordMatch[] {
  if (text === undefined) return [];
  const possible = relations.filter(
    ({ wording, covers }) => covers.some((word) => open.has(word)) && mayHold(byTerm, wording),
  );
  if (possible.length === 0) return [];
  const isPlain = ({ wording, exceptions }: QueryRelation) =>
    wording.length === 1 && exceptions.length === 0;
  const all = possible.every(isPlain) ? [] : plainTerms(text);
  const sequence = all.map(({ term }) => term);
  const placeOf = new Map(terms.map(({ start }, place) => [start, place]));
  return possible.flatMap((relation) => {
    const { wording, covers, weight } = relation;
    const [first = ''] = wording;
    const positions = isPlain(relation)
      ? (byTerm.get(first) ?? [])
      : sequence
          .flatMap((term, at) =>
            term === first ? (findWording(sequence, relation, at) ?? []) : [],
          )
          .flatMap((at) => placeOf.get(all[at]?.start ?? -1) ?? []);
    return covers.map((word) => ({ word, weight, positions }));
  });
}

/** Whether a text of which the terms without stop words are known may hold a wording. */
function mayHold(byTerm: TermPositions, wording: TermSequence): boolean {
  let held = 0;
  for (const term of wording) {
    if (byTerm.has(term)) held += 1;
    else if (!STOP_TERMS.has(term) && !isStopWord(term)) return false;
  }
  return held > 0;
}

/** The terms of stop words: a wording keeps them, and the terms of a text do not. */
const STOP_TERMS: ReadonlySet<string> = new Set(
  extractAllTerms([...STOP_WORDS].join(' ')).map(({ term }) => term),
);

function matchPrefixes(
  { words }: Query,
  byTerm: TermPositions,
  { open }: SearchedText,
): readonly QueryWordMatch[] {
  const found: QueryWordMatch[] = [];
  for (const word of open) {
    const { term = '' } = words[word] ?? {};
    if (term.length < MIN_PREFIX_LETTERS) continue;
    const beginning = term.slice(0, MIN_PREFIX_LETTERS);
    for (const [other, positions] of byTerm) {
      if (other.startsWith(beginning) && other !== term && sharePrefix(term, other)) {
        found.push({ word, weight: PREFIX_MATCH_WEIGHT, positions });
      }
    }
  }
  return found;
}

/** Where all terms of a wording stand close together: the place of the first one. */
function phrasePosition(wording: TermSequence, byTerm: TermPositions): number | undefined {
  const [first = '', ...rest] = wording;
  const reach = wording.length + MAX_PHRASE_GAP;
  return byTerm
    .get(first)
    ?.find((at) =>
      rest.every((term) => byTerm.get(term)?.some((place) => Math.abs(place - at) <= reach)),
    );
}

/** Whether two stems begin alike for long enough to be of one family. */
function sharePrefix(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= MIN_PREFIX_LETTERS && shared >= MIN_PREFIX_SHARE * longer && !isFigure(one);
}

/** The idf-weighted share of neighbouring words of the question that stand close in the text. */
export function termProximity({ positions }: Evidence, idf: readonly number[]): number {
  let near = 0;
  let all = 0;
  for (let word = 0; word + 1 < positions.length; word += 1) {
    const weight = (idf[word] ?? 0) + (idf[word + 1] ?? 0);
    all += weight;
    near += weight * pairProximity(positions[word] ?? [], positions[word + 1] ?? []);
  }
  return all > 0 ? near / all : 0;
}

/** 1 for words side by side, falling with the terms between them; 0 where one is missing. */
function pairProximity(one: readonly number[], other: readonly number[]): number {
  const distances = one.flatMap((a) => other.map((b) => Math.abs(a - b)));
  return distances.length > 0 ? 1 / Math.max(1, Math.min(...distances)) : 0;
}
