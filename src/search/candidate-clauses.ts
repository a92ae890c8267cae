import { type PassageTotals, rarityOf, type WeighedTerm } from './stored-passage-score.ts';

/**
 * Passages that are looked at for one question at most: each costs some microseconds, and more where
 * its page is not in memory. What is left out holds no rare word of the question, and at most one or
 * two of its common ones.
 */
export const PASSAGES_LOOKED_AT = 8000;

/**
 * Of the terms of a question, those that are joined by pairs and threes: its own words before other
 * wordings, which may be rarer, and then those worth most.
 */
const JOINED_TERMS = 8;

/** Clauses at most: each is a scan of the index by itself, for half a millisecond or one. */
const MOST_CLAUSES = 20;

/**
 * How many times as many passages hold two words together as would by chance: words of one question
 * are of one subject.
 */
const TOGETHER = 2;

/** Terms that a passage has to hold together, and how many passages may. */
interface WeighedClause {
  readonly terms: readonly WeighedTerm[];
  readonly passages: number;
  /** What holding them is worth to a passage: as its score, it grows with how many they are. */
  readonly worth: number;
}

/** Terms, all of which a passage holds. */
type TermClause = readonly string[];

/** What passages are looked for: those that hold all the terms of any clause. */
interface CandidateClauses {
  readonly candidates: readonly TermClause[];
  /** What the others hold that hold a term, what is worth most first; empty where there are no others. */
  readonly others: readonly TermClause[];
}

/**
 * The clauses by which candidates are found: any term where few enough passages hold any; else terms,
 * pairs and threes of them, those that are worth most first, as far as few enough passages hold them.
 *
 * @param terms that some passage holds, one at least
 * @param lookedAt how many passages may be looked at
 */
export function candidateClauses(
  terms: readonly WeighedTerm[],
  totals: PassageTotals,
  lookedAt: number = PASSAGES_LOOKED_AT,
): CandidateClauses {
  const all = terms.reduce((sum, { inAny }) => sum + inAny, 0);
  if (all <= lookedAt) {
    return { candidates: clausesOf(terms.map((one) => [one])), others: [] };
  }
  const single = terms.map((term) => clauseOf([term], totals)).toSorted(byWorth);
  const joined = single
    .flatMap((clause) => clause.terms)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, JOINED_TERMS);
  const several = combinations(joined).map((some) => clauseOf(some, totals));
  // What holds three holds two of them: threes stand for those pairs alone that are too many.
  const { pairs = [], threes = [] } = Object.groupBy(several, ({ terms: { length } }) =>
    length === 2 ? 'pairs' : 'threes',
  );
  const clauses = [...[...single, ...pairs].toSorted(byWorth), ...threes.toSorted(byWorth)];
  const chosen = withinBudget(clauses, lookedAt);
  const common = single.filter((clause) => !chosen.includes(clause));
  // Where even three together are too many, some of those that hold them are looked at.
  const candidates =
    chosen.length > 0
      ? chosen.map((one) => one.terms)
      : [common.slice(0, 3).flatMap((clause) => clause.terms)];
  return { candidates: clausesOf(candidates), others: clausesOf(common.map((one) => one.terms)) };
}

/**
 * Of some clauses, in their order, those that fit, without such as ask for more than another one of
 * them: terms alone first.
 */
function withinBudget(
  clauses: readonly WeighedClause[],
  lookedAt: number,
): readonly WeighedClause[] {
  let chosen: readonly WeighedClause[] = [];
  let left = lookedAt;
  for (const clause of clauses) {
    if (chosen.some((one) => isWithin(one, clause))) continue;
    const narrower = chosen.filter((one) => isWithin(clause, one));
    const added = clause.passages - narrower.reduce((sum, { passages }) => sum + passages, 0);
    if (added > left || chosen.length - narrower.length >= MOST_CLAUSES) continue;
    left -= Math.max(0, added);
    chosen = [...chosen.filter((one) => !narrower.includes(one)), clause];
  }
  return chosen.toSorted((one, other) => one.terms.length - other.terms.length);
}

/** Whether whatever holds one clause holds another one. */
function isWithin(wider: WeighedClause, narrower: WeighedClause): boolean {
  return wider.terms.every((term) => narrower.terms.includes(term));
}

function clauseOf(terms: readonly WeighedTerm[], totals: PassageTotals): WeighedClause {
  const share = terms.reduce((product, { inAny }) => (product * inAny) / totals.passages, 1);
  return {
    terms,
    passages: Math.ceil(share * totals.passages * TOGETHER ** (terms.length - 1)),
    worth:
      terms.length * terms.reduce((sum, one) => sum + one.weight * rarityOf(one.inAny, totals), 0),
  };
}

function byWorth(one: WeighedClause, other: WeighedClause): number {
  return other.worth - one.worth;
}

/** Pairs and threes of some terms. */
function combinations(terms: readonly WeighedTerm[]): readonly (readonly WeighedTerm[])[] {
  return terms.flatMap((first, at) =>
    terms
      .slice(at + 1)
      .flatMap((second, next) => [
        [first, second],
        ...terms.slice(at + next + 2).map((third) => [first, second, third]),
      ]),
  );
}

function clausesOf(clauses: readonly (readonly WeighedTerm[])[]): readonly TermClause[] {
  return clauses.map((terms) => terms.map(({ term }) => term));
}
