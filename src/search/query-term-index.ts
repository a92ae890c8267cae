import type { Query } from './parse-question.ts';

/** A query, and those of its words that a text is looked through for. */
interface IndexedQuery {
  readonly query: Query;
  /** Places among the query's words. */
  readonly words: readonly number[];
}

/**
 * Queries by the terms that may stand for their words: what a text holds is looked up term by term,
 * so that a thousand queries cost little more than the few that it concerns (percolation).
 */
export interface QueryTermIndex {
  /** For each query that a text of these terms holds a word of, by its place: those words. */
  wordsHeldBy(terms: ReadonlySet<string>): ReadonlyMap<number, ReadonlySet<number>>;
}

/** Indexes queries; each is known by its place among them. */
export function createQueryTermIndex(queries: readonly IndexedQuery[]): QueryTermIndex {
  const entries = queries.flatMap(({ query, words }, at) =>
    words.flatMap((word) => termsOf(query, word).map((term) => ({ term, at, word }))),
  );
  const byTerm = Map.groupBy(entries, ({ term }) => term);
  return {
    wordsHeldBy(terms) {
      const held = new Map<number, Set<number>>();
      for (const term of terms) {
        for (const { at, word } of byTerm.get(term) ?? []) {
          const words = held.get(at) ?? new Set();
          held.set(at, words.add(word));
        }
      }
      return held;
    },
  };
}

/** The terms of which a text must hold one, or it cannot meet a word of the query. */
function termsOf({ words, paraphrases, relations }: Query, word: number): readonly string[] {
  const { term = '', synonyms = [] } = words[word] ?? {};
  const others = [
    ...paraphrases.filter(({ covers }) => covers.includes(word)).map(({ terms }) => terms),
    ...relations.filter(({ covers }) => covers.includes(word)).map(({ wording }) => wording),
  ];
  return [...new Set([term, ...synonyms, ...others.map(([first = '']) => first)])];
}
