import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Passage } from '../domain/passage.ts';
import type { TextReading } from '../text/readings/text-reading.ts';
import { splitPassages } from '../text/split-passages.ts';
import {
  articleIdOf,
  entriesOf,
  type HidingKeyOf,
  type IndexableArticle,
  type IndexEntry,
  NEVER_HIDDEN,
  type PackedPassage,
  unpackPassage,
} from './index-entries.ts';
import { allowedEdits, nearestSpellings } from './spelling.ts';

/** A passage that holds at least one of the terms asked for. */
export interface PassageMatch {
  readonly articleId: string;
  readonly passage: Passage;
  /** The sum over the terms of their BM25+ weights; above 0, comparable within one query only. */
  readonly score: number;
  /** The terms found in the passage or in its article's title. */
  readonly terms: readonly string[];
}

/** Passages of articles, found by their terms. */
export interface PassageIndex {
  /** Adds an article's passages, made of what was read in its text, and says how many they are. */
  add(article: IndexableArticle, reading: TextReading, keyOf?: HidingKeyOf): number;
  /** The same in slices, between which the caller may yield to the event loop. */
  addInSlices(
    article: IndexableArticle,
    reading: TextReading,
    keyOf?: HidingKeyOf,
  ): Generator<undefined, number>;
  /** Takes out the passages of an article, which must be the same as when it was added. */
  remove(article: IndexableArticle, reading: TextReading): void;
  /**
   * Takes out the passages of articles whose words are no longer known: settles when the whole
   * index was scanned; yields to the event loop in between.
   */
  discard(articleIds: readonly string[]): Promise<void>;
  /**
   * Every passage that holds one of the terms; a term's weight multiplies its share of the score.
   *
   * @param hidden keys of sentences that are left out, and passages with them that have no other
   */
  search(
    weights: ReadonlyMap<string, number>,
    hidden?: ReadonlySet<number>,
  ): readonly PassageMatch[];
  /** Whether any passage holds one of the terms. */
  hasAny(terms: readonly string[]): boolean;
  /** Terms of the index that an unknown, misspelt one may be, nearest first. */
  suggestSpellings(term: string): readonly string[];
  /** How many passages there are. */
  size(): number;
  /** The index as text, for `openPassageIndex`. */
  serialize(): string;
}

/**
 * Raised whenever terms, sentences, hiding keys, passages or the fields below change, so that an index written
 * by an older reader is built anew instead of read.
 */
export const READER_VERSION = 6;

/**
 * The weight of a term in the headline, where one in the passage weighs 1. A headline says what the article
 * is about, which every passage of it inherits, but it must not outweigh the passage's own words.
 * Useful range 0.2 to 1.
 */
const TITLE_BOOST = 0.4;

/** MiniSearch's own defaults, named because the ranking's weights were measured with them. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** A swap of neighbouring letters is one edit, and two by the index's own count. */
const SWAP_EDITS = 2;

/** Spellings that are tried, at most. */
const MOST_SPELLINGS = 3;

/** Terms that stand together in passages, and how near they are to the word looked for. */
interface SpellingSuggestion {
  readonly terms: readonly string[];
  readonly score: number;
}

const OPTIONS: Options<IndexEntry> = {
  fields: ['text', 'title'],
  storeFields: ['place'],
  tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
  processTerm: (term) => term,
  autoVacuum: false,
  searchOptions: { boost: { title: TITLE_BOOST }, bm25: BM25, combineWith: 'OR' },
};

/** Terms of a query are separated by spaces and are not processed again. */
const PRETOKENIZED = { tokenize: (text: string) => text.split(' ') };

/** Terms vacuumed in one batch before the event loop is released: some milliseconds. */
const VACUUM_BATCHES = { batchSize: 2000, batchWait: 0 };

/** Passages that are added in one slice: some ten milliseconds. */
const PASSAGES_PER_SLICE = 200;

/** An index without passages. */
export function createPassageIndex(): PassageIndex {
  return wrapIndex(new MiniSearch<IndexEntry>(OPTIONS), []);
}

/** The index that `serialize` wrote. Throws where the text is not one. */
export function openPassageIndex(serialized: string): PassageIndex {
  const written = JSON.parse(serialized) as AsPlainObject;
  const ids: readonly string[] = Object.values(written.documentIds);
  return wrapIndex(MiniSearch.loadJS<IndexEntry>(written, OPTIONS), ids);
}

/** @param ids of the passages that are in the index */
function wrapIndex(index: MiniSearch<IndexEntry>, ids: readonly string[]): PassageIndex {
  const idsOf = Map.groupBy(ids, articleIdOf);
  const addInSlices = function* (
    article: IndexableArticle,
    reading: TextReading,
    keyOf: HidingKeyOf = NEVER_HIDDEN,
  ): Generator<undefined, number> {
    const passages = splitPassages(article.text, reading.sentences);
    const added: string[] = [];
    idsOf.set(article.id, added);
    for (let first = 0; first < passages.length; first += PASSAGES_PER_SLICE) {
      if (first > 0) yield;
      const slice = passages.slice(first, first + PASSAGES_PER_SLICE);
      const entries = entriesOf(article, slice, reading, keyOf);
      index.addAll(entries);
      added.push(...entries.map(({ id }) => id));
    }
    return passages.length;
  };
  return {
    add(article, reading, keyOf) {
      const slices = addInSlices(article, reading, keyOf);
      for (let slice = slices.next(); ; slice = slices.next()) if (slice.done) return slice.value;
    },
    addInSlices,
    remove(article, reading) {
      const passages = splitPassages(article.text, reading.sentences);
      index.removeAll(entriesOf(article, passages, reading, NEVER_HIDDEN));
      idsOf.delete(article.id);
    },
    discard(articleIds) {
      for (const articleId of articleIds) {
        index.discardAll(idsOf.get(articleId) ?? []);
        idsOf.delete(articleId);
      }
      // Until then the passages would count in the statistics, and the same question would score
      // differently the second time.
      return index.vacuum(VACUUM_BATCHES);
    },
    hasAny: (terms) => terms.some((term) => holdsTerm(index, term)),
    suggestSpellings(term) {
      const fuzzy = Math.max(SWAP_EDITS, allowedEdits(term));
      const known = index
        .autoSuggest(term, { ...PRETOKENIZED, prefix: false, fuzzy })
        .map(({ terms, score }) => ({ terms: terms.toSorted(), score }))
        .toSorted(byScoreThenSpelling)
        .flatMap(({ terms }) => terms);
      return nearestSpellings(term, known).slice(0, MOST_SPELLINGS);
    },
    search(weights, hidden = NOTHING_HIDDEN) {
      const found = index.search([...weights.keys()].join(' '), {
        ...PRETOKENIZED,
        boostTerm: (term) => weights.get(term) ?? 1,
      });
      return found.flatMap(({ place, score, match }) => {
        const shown = unpackPassage(place as PackedPassage, hidden);
        return shown ? [{ ...shown, score, terms: Object.keys(match) }] : [];
      });
    },
    size: () => index.documentCount,
    serialize: () => JSON.stringify(index),
  };
}

/**
 * Whether a term is in an index. MiniSearch only tells by a search, which scores every passage with
 * the term: a common one costs as much as a question. Its tree of terms, which it keeps for classes
 * derived from it, holds those of passages that are there and no other.
 */
function holdsTerm(index: MiniSearch<IndexEntry>, term: string): boolean {
  // biome-ignore lint/complexity/useLiteralKeys: only so can a protected member be read.
  return index['_index'].has(term);
}

/** An opened index goes through its terms in another order than before it was written down. */
function byScoreThenSpelling(one: SpellingSuggestion, other: SpellingSuggestion): number {
  if (one.score !== other.score) return other.score - one.score;
  return one.terms.join(' ') < other.terms.join(' ') ? -1 : 1;
}

const NOTHING_HIDDEN: ReadonlySet<number> = new Set();
