import { extractTerms } from './extract-terms.ts';

/** Letters with which a name and the adjective made of it begin, and most words of one family. */
const SHARED_LETTERS = 5;

/** How the terms of some words begin: what begins alike may be one word in two forms. */
export function rootsOf(words: string): readonly string[] {
  return extractTerms(words).map(({ term }) => term.slice(0, SHARED_LETTERS));
}
