import { type PassageTotals, rarityOf, type WeighedTerm } from './stored-passage-score.ts';

/**
 * Passages that are looked at for one question at most: each costs a microsecond or two, and some
 * more where its page is not in memory. What is left out holds no rare word of the question, and at
 * most one or two of its common ones.
 */
export const PASSAGES_LOOKED_AT = 10_000;

/** Of the common words of a question, those that are joined by pairs and threes. */
const JOINED_TERMS = 6;

/**
 * How many times as many passages hold two words together as would by chance: words of one question
 * are of one subject.
 */
const TOGETHER = 2;

/** Terms that a passage has to hold together, and how many passages may. */
interface WeighedClause {
  readonly terms: readonly WeighedTerm[];
  readonly passages: number;
  /** What holding them is worth. */
  readonly worth: number;
}

/** Terms, all of which a passage holds. */
type TermClause = readonly string[];

/** What passages are looked for: those that hold all the terms of any clause. */
interface CandidateClauses {
  readonly candidates: readonly TermClause[];
  /** What the others hold that hold a term; empty where there are no others. */
  readonly others: readonly TermClause[];
}

/**
 * The clauses by which candidates are found: any term where few enough passages hold
 * any; else the terms that are worth most, and the common ones only together.
 *
 * @param terms that some passage holds, one at least
 */
export function candidateClauses(
  terms: readonly WeighedTerm[],
  totals: PassageTotals,
): CandidateClauses {
  const all = terms.reduce((sum, { inAny }) => sum + inAny, 0);
  if (all <= PASSAGES_LOOKED_AT) {
    return { candidates: clausesOf(terms.map((one) => [one])), others: [] };
  }
  const single = terms.map((term) => clauseOf([term], totals)).toSorted(byWorth);
  const chosen: WeighedClause[] = [];
  let left = PASSAGES_LOOKED_AT;
  const take = (clause: WeighedClause): void => {
    if (clause.passages > left) return;
    chosen.push(clause);
    left -= clause.passages;
  };
  for (const clause of single) take(clause);
  const common = single
    .filter((clause) => !chosen.includes(clause))
    .slice(0, JOINED_TERMS)
    .flatMap((clause) => clause.terms);
  for (const clause of combinations(common)
    .map((some) => clauseOf(some, totals))
    .toSorted(byWorth)) {
    take(clause);
  }
  // Where even three together are too many, some of those that hold them are looked at.
  const clauses = chosen.length > 0 ? chosen.map((one) => one.terms) : [common.slice(0, 3)];
  return { candidates: clausesOf(clauses), others: clausesOf(common.map((one) => [one])) };
}

function clauseOf(terms: readonly WeighedTerm[], totals: PassageTotals): WeighedClause {
  const share = terms.reduce((product, { inAny }) => (product * inAny) / totals.passages, 1);
  return {
    terms,
    passages: Math.ceil(share * totals.passages * TOGETHER ** (terms.length - 1)),
    worth: terms.reduce((sum, one) => sum + one.weight * rarityOf(one.inAny, totals), 0),
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
