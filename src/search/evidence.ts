import type { Term } from '../text/extract-terms.ts';
import { isFigure } from '../text/similarity/figures.ts';
import type { TermSequence } from './lexicon.ts';
import type { Query } from './parse-question.ts';

/** What a synonym, or another wording, counts beside the word that was asked for. */
export const SYNONYM_MATCH_WEIGHT = 0.9;

/**
 * What a word counts that shares only its beginning with the word asked for ("negotiator" beside
 * "negotiation"): a stemmer keeps such families apart.
 */
const PREFIX_MATCH_WEIGHT = 0.5;

/** Letters that two stems must share from the start to be kin, and their share of the longer one. */
const MIN_PREFIX_LETTERS = 4;
const MIN_PREFIX_SHARE = 0.6;

/** How many other terms may stand between the terms of one wording. */
const MAX_PHRASE_GAP = 3;

/** What a stretch of text holds of a query. */
export interface Evidence {
  /** For each word of the query how well it is met, from 0 to 1. */
  readonly coverage: readonly number[];
  /** For each word of the query where it is met, as places among the stretch's terms. */
  readonly positions: readonly (readonly number[])[];
}

/** The places of each term in a stretch of text. */
type TermPositions = ReadonlyMap<string, readonly number[]>;

/** One way in which a word of the query is met. */
interface QueryWordMatch {
  readonly word: number;
  readonly weight: number;
  readonly positions: readonly number[];
}

/** Looks for the words of a query in the terms of a stretch of text. */
export function findEvidence(terms: readonly Term[], query: Query): Evidence {
  const byTerm = positionsByTerm(terms);
  const met = query.words.map(() => 0);
  const places = query.words.map((): readonly number[] => []);
  const ways = [matchTerms, matchParaphrases, matchPrefixes];
  for (const way of ways) {
    // A later way is looked at only for words that no earlier one met.
    const open = new Set([...met.keys()].filter((word) => met[word] === 0));
    for (const { word, weight, positions } of way(query, byTerm)) {
      if (positions.length === 0 || !open.has(word) || weight <= (met[word] ?? 0)) continue;
      met[word] = weight;
      places[word] = positions;
    }
  }
  return { coverage: met, positions: places };
}

function positionsByTerm(terms: readonly Term[]): TermPositions {
  const byTerm = new Map<string, number[]>();
  for (const [place, { term }] of terms.entries()) {
    const places = byTerm.get(term);
    if (places) places.push(place);
    else byTerm.set(term, [place]);
  }
  return byTerm;
}

function matchTerms({ words }: Query, byTerm: TermPositions): readonly QueryWordMatch[] {
  return words.flatMap(({ term, synonyms }, word) => [
    { word, weight: 1, positions: byTerm.get(term) ?? [] },
    ...synonyms.map((one) => ({
      word,
      weight: SYNONYM_MATCH_WEIGHT,
      positions: byTerm.get(one) ?? [],
    })),
  ]);
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

function matchPrefixes({ words }: Query, byTerm: TermPositions): readonly QueryWordMatch[] {
  return words.flatMap(({ term }, word) =>
    term.length < MIN_PREFIX_LETTERS
      ? []
      : [...byTerm]
          .filter(([other]) => sharePrefix(term, other))
          .map(([, at]) => ({ word, weight: PREFIX_MATCH_WEIGHT, positions: at })),
  );
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
