import type { Span } from '../../domain/span.ts';
import { candidateClauses, PASSAGES_LOOKED_AT } from '../../search/candidate-clauses.ts';
import {
  listMatches,
  type PassageMatch,
  type PassageMatches,
} from '../../search/passage-matches.ts';
import { allowedEdits, nearestSpellings } from '../../search/spelling.ts';
import { termsNear } from '../../search/spelling-edits.ts';
import {
  type PassageTotals,
  rarityOf,
  scorePassage,
  type WeighedTerm,
} from '../../search/stored-passage-score.ts';
import type { PassageSearch } from '../ports/passage-search.ts';
import type { PassageRequest, PassageStore, StoredPassage } from '../ports/passage-store.ts';
import type { PassageCounts } from './passage-counts.ts';

/** Matches that are given where it is not said how many are wanted: as many as dates choose among. */
const MOST_WANTED = 1000;

/**
 * Passages that are scored exactly for each match that is wanted: the order in which the store gives them
 * knows neither how often they hold a term nor how long they are. At most `MOST_WANTED` are.
 */
const SCORED_PER_MATCH = 2;

/** Passages that are looked at for each match that is wanted, at most `PASSAGES_LOOKED_AT`. */
const LOOKED_AT_PER_MATCH = 20;

/** Candidates from which no others are looked for: as many as are ranked. */
const ENOUGH_CANDIDATES = 200;

/** Passages with a common word that are looked at where candidates are fewer. */
const OTHERS_LOOKED_AT = 1000;

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

/** What searches find passages with. */
type PassageFinds = Pick<PassageStore, 'find'>;

export function createStoredPassageSearch(
  store: PassageFinds,
  { hidden, revision, counts }: StoredSearchState,
): PassageSearch {
  const counted = { ...store, ...counts };
  return {
    revision,
    search: (weights, wanted = MOST_WANTED) => search(counted, { weights, hidden, wanted }),
    hasAny: async (terms) => (await counts.uses(terms)).size > 0,
    async suggestSpellings(term) {
      const near = termsNear(term, allowedEdits(term), await counts.vocabulary());
      return nearestSpellings(term, near).slice(0, MOST_SPELLINGS);
    },
  };
}

async function search(
  store: PassageFinds & PassageCounts,
  {
    weights,
    hidden,
    wanted,
  }: Pick<StoredSearchState, 'hidden'> & {
    readonly weights: ReadonlyMap<string, number>;
    readonly wanted: number;
  },
): Promise<PassageMatches> {
  const [totals, uses] = await Promise.all([store.totals(), store.uses([...weights.keys()])]);
  const size = totals.passages;
  const terms = [...weights].flatMap(([term, weight]) => {
    const use = uses.get(term);
    return use ? [{ term, weight, ...use }] : [];
  });
  if (terms.length === 0) return listMatches([], size);
  const { found, isWhole } = await findCandidates(store, terms, { totals, wanted });
  const matches = found
    .flatMap((passage) => {
      const shown = withoutHidden(passage, hidden);
      const score = shown && scorePassage(terms, passage, totals);
      return score ? [{ id: passage.id, match: { ...shown, ...score } }] : [];
    })
    .toSorted((one, other) => other.match.score - one.match.score || one.id - other.id)
    .map(({ match }) => match);
  const listed = listMatches(matches, size);
  return isWhole ? listed : { ...listed, isWhole, countOf: countHolding(terms, totals) };
}

async function findCandidates(
  store: PassageFinds,
  terms: readonly WeighedTerm[],
  { totals, wanted }: { readonly totals: PassageTotals; readonly wanted: number },
): Promise<{ readonly found: readonly StoredPassage[]; readonly isWhole: boolean }> {
  const most = Math.min(MOST_WANTED, SCORED_PER_MATCH * wanted);
  const looked = Math.min(PASSAGES_LOOKED_AT, LOOKED_AT_PER_MATCH * wanted);
  const { candidates, others } = candidateClauses(terms, totals, looked);
  const held = terms.reduce((sum, { inAny }) => sum + inAny, 0);
  const request = {
    worth: held <= most ? [] : worthOf(terms, totals),
    most,
    counted: terms.map(({ term }) => term),
  };
  // Twice as many, for more of them may hold two words than was reckoned.
  const found = await store.find({ ...request, clauses: candidates, lookedAt: 2 * looked });
  if (others.length === 0) return { found, isWhole: found.length < most };
  if (found.length >= Math.min(ENOUGH_CANDIDATES, wanted)) return { found, isWhole: false };
  const there = new Set(found.map(({ id }) => id));
  const uses = new Map(terms.map(({ term, inAny }) => [term, inAny]));
  const clauses = enoughOf(others, ([term = '']) => uses.get(term) ?? 0);
  const more = await store.find({ ...request, clauses, lookedAt: OTHERS_LOOKED_AT });
  return { found: [...found, ...more.filter(({ id }) => !there.has(id))], isWhole: false };
}

/** The first clauses, as many as enough passages hold: to list those of a common word takes long. */
function enoughOf(
  clauses: PassageRequest['clauses'],
  countOf: (clause: readonly string[]) => number,
): PassageRequest['clauses'] {
  let left = OTHERS_LOOKED_AT;
  return clauses.filter((clause) => {
    const isWanted = left > 0;
    left -= countOf(clause);
    return isWanted;
  });
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
function withoutHidden(
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
