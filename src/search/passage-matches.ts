import type { Passage } from '../domain/passage.ts';
import type { TermSequence } from './lexicon.ts';

/** A passage that holds at least one of the terms asked for. */
export interface PassageMatch {
  readonly articleId: string;
  readonly passage: Passage;
  /** The sum over the terms of their BM25+ weights; above 0, comparable within one query only. */
  readonly score: number;
  /** The terms found in the passage or in its article's title. */
  readonly terms: readonly string[];
}

/** What a search found. What is not asked for is not made: a common word is in most passages. */
export interface PassageMatches {
  /** How many passages there are, matches or not. */
  readonly size: number;
  /** Whether every match of the archive is among them, so that what none holds nothing holds. */
  readonly isWhole: boolean;
  /**
   * The best, at most so many, best first; equal scores in the order in which the articles came.
   *
   * @param words only what holds each of them, in any of its wordings, is given
   */
  best(most: number, words?: readonly (readonly TermSequence[])[]): readonly PassageMatch[];
  /** How many matches hold any of some terms that were asked for. */
  countOf(terms: readonly string[]): number;
  /** How many matches hold each of some words, in any of its wordings. */
  countHolding(words: readonly (readonly TermSequence[])[]): number;
  /**
   * The articles of which each of some words stands in a match, in any of its wordings, though each in
   * another one.
   */
  articlesHolding(words: readonly (readonly TermSequence[])[]): ReadonlySet<string>;
  /** The terms asked for that any match of an article holds, or its title. */
  termsIn(articleId: string): ReadonlySet<string>;
}

/** The ids of the articles of the best matches, at most so many, that of the best match first. */
export function bestArticles(found: PassageMatches, most: number): readonly string[] {
  for (let asked = MATCHES_PER_ARTICLE * most; ; asked *= MATCHES_PER_ARTICLE) {
    const matches = found.best(asked);
    const ids = new Set(matches.map(({ articleId }) => articleId));
    if (ids.size >= most || matches.length < asked) return [...ids].slice(0, most);
  }
}

/** Matches that are looked at first for each article wanted. */
const MATCHES_PER_ARTICLE = 10;

/** Every match, best first: as many objects as there are passages with a common word. */
export function allMatches(found: PassageMatches): readonly PassageMatch[] {
  return found.best(found.size);
}

/** The matches of an engine that gives all of them, best first. */
export function listMatches(matches: readonly PassageMatch[], size: number): PassageMatches {
  const holds = (terms: readonly string[], wordings: readonly TermSequence[]) =>
    wordings.some((wording) => wording.every((term) => terms.includes(term)));
  let byArticle: Map<string, PassageMatch[]> | undefined;
  return {
    size,
    isWhole: true,
    best: (most, words = []) =>
      matches
        .filter(({ terms }) => words.every((wordings) => holds(terms, wordings)))
        .slice(0, most),
    countOf: (wanted) =>
      matches.filter(({ terms }) => wanted.some((term) => terms.includes(term))).length,
    countHolding: (words) =>
      matches.filter(({ terms }) => words.every((wordings) => holds(terms, wordings))).length,
    articlesHolding: (words) => {
      byArticle ??= Map.groupBy(matches, ({ articleId }) => articleId);
      const holding = [...byArticle].filter(([, own]) =>
        words.every((wordings) => own.some(({ terms }) => holds(terms, wordings))),
      );
      return new Set(holding.map(([id]) => id));
    },
    termsIn: (articleId) => {
      byArticle ??= Map.groupBy(matches, (one) => one.articleId);
      return new Set((byArticle.get(articleId) ?? []).flatMap(({ terms }) => terms));
    },
  };
}
