import type { Query } from './parse-question.ts';

/** Letters that two stems must have in common at their beginning to be of one family. */
export const MIN_PREFIX_LETTERS = 4;

/**
 * Whether a term can match a word of a query in any way: most terms of a text cannot, and are told by one
 * look. What is known of a term is kept while its query is.
 */
export function matchableIn(query: Query): (term: string) => boolean {
  const kept = matchable.get(query);
  if (kept) return kept;
  const wordings = [
    ...query.paraphrases.map(({ terms }) => terms),
    ...query.relations.map(({ wording }) => wording),
  ];
  const exact = new Set([
    ...query.words.flatMap(({ term, synonyms }) => [term, ...synonyms]),
    ...wordings.flat(),
  ]);
  const beginnings = new Set(
    query.words.flatMap(({ term }) =>
      term.length < MIN_PREFIX_LETTERS ? [] : [term.slice(0, MIN_PREFIX_LETTERS)],
    ),
  );
  const known = new Map<string, boolean>();
  const isMatchable = (term: string): boolean => {
    let found = known.get(term);
    if (found === undefined) {
      found = exact.has(term) || beginnings.has(term.slice(0, MIN_PREFIX_LETTERS));
      known.set(term, found);
    }
    return found;
  };
  matchable.set(query, isMatchable);
  return isMatchable;
}

const matchable = new WeakMap<Query, (term: string) => boolean>();
