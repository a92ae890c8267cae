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

/** The places of each term in a stretch of text. */
type Places = ReadonlyMap<string, readonly number[]>;

/** One way in which a word of the query is met. */
interface Meeting {
  readonly word: number;
  readonly worth: number;
  readonly at: readonly number[];
}

/** Looks for the words of a query in the terms of a stretch of text. */
export function evidenceIn(stretch: readonly Term[], query: Query): Evidence {
  const byTerm = placesByTerm(stretch);
  const met = query.words.map(() => 0);
  const places = query.words.map((): readonly number[] => []);
  const ways = [inOneTerm, inOtherWords, byKin];
  for (const way of ways) {
    // A later way is looked at only for words that no earlier one met.
    const open = new Set([...met.keys()].filter((word) => met[word] === 0));
    for (const { word, worth, at } of way(query, byTerm)) {
      if (at.length === 0 || !open.has(word) || worth <= (met[word] ?? 0)) continue;
      met[word] = worth;
      places[word] = at;
    }
  }
  return { met, places };
}

function placesByTerm(stretch: readonly Term[]): Places {
  const byTerm = new Map<string, number[]>();
  for (const [place, { term }] of stretch.entries()) {
    const places = byTerm.get(term);
    if (places) places.push(place);
    else byTerm.set(term, [place]);
  }
  return byTerm;
}

function inOneTerm({ words }: Query, byTerm: Places): readonly Meeting[] {
  return words.flatMap(({ term, synonyms }, word) => [
    { word, worth: 1, at: byTerm.get(term) ?? [] },
    ...synonyms.map((one) => ({ word, worth: SYNONYM_WORTH, at: byTerm.get(one) ?? [] })),
  ]);
}

function inOtherWords({ rewordings }: Query, byTerm: Places): readonly Meeting[] {
  return rewordings.flatMap(({ covers, wording }) => {
    const at = placeOf(wording, byTerm);
    return at === undefined ? [] : covers.map((word) => ({ word, worth: SYNONYM_WORTH, at: [at] }));
  });
}

function byKin({ words }: Query, byTerm: Places): readonly Meeting[] {
  return words.flatMap(({ term }, word) =>
    term.length < KIN_LETTERS
      ? []
      : [...byTerm]
          .filter(([other]) => areKin(term, other))
          .map(([, at]) => ({ word, worth: KIN_WORTH, at })),
  );
}

/** Where all terms of a wording stand close together: the place of the first one. */
function placeOf(wording: Wording, byTerm: Places): number | undefined {
  const [first = '', ...rest] = wording;
  const reach = wording.length + WORDING_GAP;
  return byTerm
    .get(first)
    ?.find((at) =>
      rest.every((term) => byTerm.get(term)?.some((place) => Math.abs(place - at) <= reach)),
    );
}

/** Whether two stems begin alike for long enough to be of one family. */
function areKin(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= KIN_LETTERS && shared >= KIN_SHARE * longer && !/^\p{N}/u.test(one);
}
