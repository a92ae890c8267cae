import { type PassageTotals, rarityOf, type WeighedTerm } from './stored-passage-score.ts';

/**
 * Passages that are looked at for one question at most: each costs some microseconds, and more
 * where its page is not in memory. Passages left out hold no rare word of the question, and at most
 * two of its common ones.
 */
export const PASSAGES_LOOKED_AT = 8000;

/**
 * Terms of a question that are joined to pairs and threes: its own words before other wordings,
 * which may be rarer, then those that are worth most.
 */
const JOINED_TERMS = 8;

/** Clauses at most: each is a separate scan of the index that takes up to a millisecond. */
const MOST_CLAUSES = 20;

/**
 * How many times more passages hold two words of a question together than chance would have it:
 * they belong to one subject.
 */
const TOGETHER = 2;

/** Terms that a passage has to hold together, and the estimated number of such passages. */
interface WeighedClause {
  readonly terms: readonly WeighedTerm[];
  readonly passages: number;
  /** The value of holding them; like a score it grows with the number of terms. */
  readonly worth: number;
}

/** Terms that a passage must all hold. */
type TermClause = readonly string[];

/** Which passages to look for: those that hold all terms of any clause. */
interface CandidateClauses {
  readonly candidates: readonly TermClause[];
  /**
   * Clauses for further passages with a term of the query, the most valuable first; may be empty.
   */
  readonly others: readonly TermClause[];
}

/**
 * The clauses by which candidates are found: any term, where few enough passages hold any; else
 * terms, pairs and threes, the most valuable first, until they would match too many passages.
 *
 * @param terms those that some passage holds, one at least
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
  // Passages with three terms are among those with two: threes only refine pairs with too many
  // passages.
  const { pairs = [], threes = [] } = Object.groupBy(several, ({ terms: { length } }) =>
    length === 2 ? 'pairs' : 'threes',
  );
  const clauses = [...[...single, ...pairs].toSorted(byWorth), ...threes.toSorted(byWorth)];
  const chosen = withinBudget(clauses, lookedAt);
  const common = single.filter((clause) => !chosen.includes(clause));
  // Where even three terms match too many passages, only some of these are looked at.
  const candidates =
    chosen.length > 0
      ? chosen.map((one) => one.terms)
      : [common.slice(0, 3).flatMap((clause) => clause.terms)];
  return { candidates: clausesOf(candidates), others: clausesOf(common.map((one) => one.terms)) };
}

/**
 * The clauses that fit the budget, in their order, without clauses that only narrow another one:
 * those of one term first.
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

/** Whether every passage that matches the narrower clause matches the wider one. */
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
