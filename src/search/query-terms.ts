import { memoizeByObject } from '../domain/memoize.ts';
import { extractAllTerms, isStopWord, STOP_WORDS } from '../text/extract-terms.ts';
import { isFigure } from '../text/similarity/figures.ts';
import type { TermSequence } from './lexicon.ts';
import type { Query } from './parse-question.ts';

/** Weight of a match by synonym or paraphrase; a match of the term itself weighs 1. */
export const SYNONYM_MATCH_WEIGHT = 0.9;

/** What a word of a phrase weighs without the phrase: "put" for "put off". */
export const PHRASE_WORD_WEIGHT = 0.3;

/** Letters that two stems must have in common at their beginning to be of one family. */
const MIN_PREFIX_LETTERS = 4;

/** The share of the longer of two stems that their common prefix must be. */
const MIN_PREFIX_SHARE = 0.6;

/** A word of a query that a term is, or says the same as. */
interface DirectMatch {
  readonly word: number;
  readonly weight: number;
  /** The weight where nothing is known of the phrase that the word is of. */
  readonly unphrased: number;
  /** Which of several matches of one weight is taken, the lowest: the term itself, then synonyms in order. */
  readonly rank: number;
}

/** What a term of a text can match of a query. */
export interface QueryTerm {
  readonly direct: readonly DirectMatch[];
  /** Words with which it has a long beginning in common. */
  readonly alike: readonly number[];
  /** Relations, by their places in the query, of which it is the first term that no stop word is. */
  readonly relations: readonly number[];
}

/** The terms of a query's wordings, looked up once for all texts. */
export interface QueryTerms {
  /** What a term can match; nothing for most terms of a text. */
  of(term: string): QueryTerm | undefined;
  /** By paraphrase: its terms. */
  readonly paraphrases: readonly (readonly QueryTerm[])[];
  /** By relation: its terms, and those of them that no stop word is. */
  readonly relations: readonly RelationTerms[];
  /** The relations of stop words alone, by their places. */
  readonly ofStopWords: readonly number[];
}

interface RelationTerms {
  readonly all: readonly QueryTerm[];
  /** Those that a text holds if it holds the wording: stop words are no terms of a text. */
  readonly needed: readonly QueryTerm[];
  /** The same of each wording that sets it apart. */
  readonly exceptions: readonly (readonly QueryTerm[])[];
}

/** The terms of a query; what is known of them is kept while the query is. */
export const queryTermsOf: (query: Query) => QueryTerms = memoizeByObject(readQueryTerms);

/** A term with what it can match, before all is known of it. */
type OpenQueryTerm = { readonly [Field in keyof QueryTerm]: QueryTerm[Field][number][] };

function readQueryTerms({ words, paraphrases, relations }: Query): QueryTerms {
  const byTerm = new Map<string, OpenQueryTerm>();
  /** Most terms of a text begin otherwise than all of these: they need not be looked up. */
  const beginnings = new Set<number>();
  const entry = (term: string, alike = alikeTo(term)): OpenQueryTerm => {
    const found = byTerm.get(term) ?? { direct: [], alike, relations: [] };
    byTerm.set(term, found);
    beginnings.add(beginningOf(term));
    return found;
  };
  const alikeTo = (term: string): number[] => {
    const alike: number[] = [];
    for (let word = 0; word < words.length; word += 1) {
      const own = words[word]?.term ?? '';
      if (own !== term && sharePrefix(own, term)) alike.push(word);
    }
    return alike;
  };
  for (const [word, { term, synonyms, isOfPhrase }] of words.entries()) {
    const weight = isOfPhrase ? PHRASE_WORD_WEIGHT : 1;
    entry(term).direct.push({ word, weight, unphrased: 1, rank: 0 });
    for (const [at, synonym] of synonyms.entries()) {
      const alike = SYNONYM_MATCH_WEIGHT;
      entry(synonym).direct.push({ word, weight: alike, unphrased: alike, rank: at + 1 });
    }
  }
  const entriesOf = (wording: TermSequence) => wording.map((term) => entry(term));
  const heldTermsOf = (wording: TermSequence) =>
    entriesOf(wording.filter((term) => !isStopTerm(term)));
  const ofRelations = relations.map(({ wording, exceptions }, place) => {
    const needed = heldTermsOf(wording);
    needed[0]?.relations.push(place);
    return { all: entriesOf(wording), needed, exceptions: exceptions.map(heldTermsOf) };
  });
  return {
    of(term) {
      if (!beginnings.has(beginningOf(term))) return undefined;
      const kept = byTerm.get(term);
      if (kept) return kept;
      const alike = alikeTo(term);
      return alike.length > 0 ? entry(term, alike) : undefined;
    },
    paraphrases: paraphrases.map(({ terms }) => entriesOf(terms)),
    relations: ofRelations,
    ofStopWords: [...ofRelations.keys()].filter((at) => ofRelations[at]?.needed.length === 0),
  };
}

/** The terms of stop words: a wording keeps them, and the terms of a text do not. */
const STOP_TERMS: ReadonlySet<string> = new Set(
  extractAllTerms([...STOP_WORDS].join(' ')).map(({ term }) => term),
);

function isStopTerm(term: string): boolean {
  return STOP_TERMS.has(term) || isStopWord(term);
}

/** The first two letters of a term as one number. */
function beginningOf(term: string): number {
  return term.charCodeAt(0) * 0x10000 + term.charCodeAt(1);
}

/** Whether two stems begin alike for long enough to be of one family. */
function sharePrefix(one: string, other: string): boolean {
  // Most terms of a text begin otherwise.
  if (one.charCodeAt(0) !== other.charCodeAt(0) || one.charCodeAt(1) !== other.charCodeAt(1)) {
    return false;
  }
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= MIN_PREFIX_LETTERS && shared >= MIN_PREFIX_SHARE * longer && !isFigure(one);
}
