import type { Term } from '../text/terms.ts';
import type { Wording } from './lexicon.ts';
import type { Query } from './query.ts';

/** What a synonym, or another wording, counts beside the word that was asked for. */
export const SYNONYM_WORTH = 0.9;

/**
 * What a word counts that shares only its beginning with the word asked for ("negotiator" beside
 * "negotiation"): a stemmer keeps such families apart.
 */
const KIN_WORTH = 0.5;

/** Letters that two stems must share from the start to be kin, and their share of the longer one. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.6;

/** How many other terms may stand between the terms of one wording. */
const WORDING_GAP = 3;

/** What a stretch of text holds of a query. */
export interface Evidence {
  /** For each word of the query how well it is met, from 0 to 1. */
  readonly met: readonly number[];
  /** For each word of the query where it is met, as places among the stretch's terms. */
  readonly places: readonly (readonly number[])[];
}

/** Looks for the words of a query in the terms of a stretch of text. */
export function evidenceIn(stretch: readonly Term[], query: Query): Evidence {
  const byTerm = new Map<string, number[]>();
  for (const [place, { term }] of stretch.entries()) {
    const places = byTerm.get(term);
    if (places) places.push(place);
    else byTerm.set(term, [place]);
  }
  const met = query.words.map(() => 0);
  const places = query.words.map((): readonly number[] => []);
  const meet = (word: number, worth: number, at: readonly number[] | undefined) => {
    if (!at?.length || worth <= (met[word] ?? 0)) return;
    met[word] = worth;
    places[word] = at;
  };
  for (const [word, { term, synonyms }] of query.words.entries()) {
    meet(word, 1, byTerm.get(term));
    for (const synonym of synonyms) meet(word, SYNONYM_WORTH, byTerm.get(synonym));
  }
  for (const { covers, wording } of query.rewordings) {
    const at = placeOf(wording, byTerm);
    if (at !== undefined) for (const word of covers) meet(word, SYNONYM_WORTH, [at]);
  }
  for (const [word, { term }] of query.words.entries()) {
    if ((met[word] ?? 0) > 0 || term.length < KIN_LETTERS) continue;
    for (const [other, at] of byTerm) if (areKin(term, other)) meet(word, KIN_WORTH, at);
  }
  return { met, places };
}

/** Where all terms of a wording stand close together: the place of the first one. */
function placeOf(wording: Wording, byTerm: ReadonlyMap<string, number[]>): number | undefined {
  const [first = '', ...rest] = wording;
  const reach = wording.length + WORDING_GAP;
  return byTerm
    .get(first)
    ?.find((at) =>
      rest.every((term) => byTerm.get(term)?.some((place) => Math.abs(place - at) <= reach)),
    );
}

/** Whether two stems begin alike for long enough to be of one family. */
export function areKin(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= KIN_LETTERS && shared >= KIN_SHARE * longer && !/^\p{N}/u.test(one);
}
