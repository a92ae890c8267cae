import type { Span } from '../../domain/span.ts';
import { candidateClauses, PASSAGES_LOOKED_AT } from '../../search/candidate-clauses.ts';
import {
  listMatches,
  type PassageMatch,
  type PassageMatches,
} from '../../search/passage-matches.ts';
import { nearestSpellings } from '../../search/spelling.ts';
import {
  type PassageTotals,
  rarityOf,
  scorePassage,
  type WeighedTerm,
} from '../../search/stored-passage-score.ts';
import type { PassageSearch } from '../ports/passage-search.ts';
import type { PassageStore, StoredPassage } from '../ports/passage-store.ts';
import type { PassageCounts } from './passage-counts.ts';

/** Passages that are scored exactly: five times as many as are ranked, as many as dates choose among. */
const MOST_CANDIDATES = 1000;

/** Candidates from which no others are looked for: as many as are ranked. */
const ENOUGH_CANDIDATES = 200;

/** Passages with a common word that are looked at where candidates are fewer. */
const OTHERS_LOOKED_AT = 2000;

/** Terms by which the store orders candidates: those that are worth most. */
const ORDERED_BY_TERMS = 10;

/** Spellings that are suggested, at most. */
const MOST_SPELLINGS = 3;

/** What stored passages are searched with. */
interface StoredSearchState {
  readonly counts: PassageCounts;
  /** Keys of sentences that are left out, and passages with them that have no other. */
  readonly hidden: ReadonlySet<number>;
  /** The revision of the archive that the passages hold. */
  readonly revision: number;
}

/** Searches stored passages. */
export function createStoredPassageSearch(
  store: PassageStore,
  { hidden, revision, counts }: StoredSearchState,
): PassageSearch {
  const counted = { ...store, ...counts };
  return {
    revision,
    search: (weights) => search(counted, weights, hidden),
    hasAny: async (terms) => (await counts.uses(terms)).size > 0,
    suggestSpellings: async (term) =>
      nearestSpellings(term, await store.spelledNearly(term)).slice(0, MOST_SPELLINGS),
  };
}

async function search(
  store: PassageStore,
  weights: ReadonlyMap<string, number>,
  hidden: ReadonlySet<number>,
): Promise<PassageMatches> {
  const [totals, uses] = await Promise.all([store.totals(), store.uses([...weights.keys()])]);
  const size = totals.passages;
  const terms = [...weights].flatMap(([term, weight]) => {
    const use = uses.get(term);
    return use ? [{ term, weight, ...use }] : [];
  });
  if (terms.length === 0) return listMatches([], size);
  const { found, isWhole } = await findCandidates(store, terms, totals);
  const matches = found
    .flatMap((passage) => {
      const shown = shownPassage(passage, hidden);
      const score = shown && scorePassage(terms, passage, totals);
      return score ? [{ id: passage.id, match: { ...shown, ...score } }] : [];
    })
    .toSorted((one, other) => other.match.score - one.match.score || one.id - other.id)
    .map(({ match }) => match);
  const listed = listMatches(matches, size);
  return isWhole ? listed : { ...listed, countOf: countHolding(terms, totals) };
}

async function findCandidates(
  store: PassageStore,
  terms: readonly WeighedTerm[],
  totals: PassageTotals,
): Promise<{ readonly found: readonly StoredPassage[]; readonly isWhole: boolean }> {
  const { candidates, others } = candidateClauses(terms, totals);
  const held = terms.reduce((sum, { inAny }) => sum + inAny, 0);
  const request = {
    worth: held <= MOST_CANDIDATES ? [] : worthOf(terms, totals),
    most: MOST_CANDIDATES,
    counted: terms.map(({ term }) => term),
  };
  // Twice as many, for more of them may hold two words than was reckoned.
  const lookedAt = 2 * PASSAGES_LOOKED_AT;
  const found = await store.find({ ...request, clauses: candidates, lookedAt });
  if (others.length === 0) return { found, isWhole: found.length < MOST_CANDIDATES };
  if (found.length >= ENOUGH_CANDIDATES) return { found, isWhole: false };
  const there = new Set(found.map(({ id }) => id));
  const more = await store.find({ ...request, clauses: others, lookedAt: OTHERS_LOOKED_AT });
  return { found: [...found, ...more.filter(({ id }) => !there.has(id))], isWhole: false };
}

/** What holding each of the weightiest terms is worth: `scorePassage`, but for how often it stands there. */
function worthOf(terms: readonly WeighedTerm[], totals: PassageTotals) {
  return terms
    .map(({ term, weight, inAny }) => [term, weight * rarityOf(inAny, totals)] as const)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, ORDERED_BY_TERMS);
}

/**
 * About how many passages hold any of some terms of a query, as if they stood where they stand by
 * chance: never fewer than hold the commonest.
 */
function countHolding(terms: readonly WeighedTerm[], { passages }: PassageTotals) {
  const uses = new Map(terms.map(({ term, inAny }) => [term, inAny]));
  return (some: readonly string[]): number => {
    const counts = [...new Set(some)].map((term) => uses.get(term) ?? 0);
    const without = counts.reduce((share, count) => share * (1 - count / passages), 1);
    return Math.round(Math.max(0, ...counts, passages * (1 - without)));
  };
}

/** A passage, or the longest part of it without a hidden sentence; nothing where it has no other. */
function shownPassage(
  { articleId, sentences }: Pick<StoredPassage, 'articleId' | 'sentences'>,
  hidden: ReadonlySet<number>,
): Pick<PassageMatch, 'articleId' | 'passage'> | undefined {
  let [longest, run]: [Span[], Span[]] = [[], []];
  for (const [start, end, key] of sentences) {
    if (hidden.has(key)) run = [];
    else run.push({ start, end });
    if (run.length > longest.length) longest = run;
  }
  const [first] = longest;
  if (!first) return undefined;
  const end = longest.at(-1)?.end ?? 0;
  return { articleId, passage: { start: first.start, end, sentences: longest } };
}
