import type { TextReading } from '../text/readings/text-reading.ts';
import type { IndexableArticle } from './index-entries.ts';
import type { PassageMatches } from './passage-matches.ts';
import { buildSegment, type SegmentArticle } from './passages/build-segment.ts';
import { findMatches, type SearchedPassages } from './passages/find-matches.ts';
import { hiddenPassages } from './passages/found-passage.ts';
import {
  createLiveSegment,
  hasGone,
  isThere,
  type LiveSegment,
  passagesWith,
  takeOut,
  termNumber,
} from './passages/live-segment.ts';
import { mergeSegments, segmentsToMerge } from './passages/merge-segments.ts';
import { countPassages, numberPassages } from './passages/score-terms.ts';
import { articleCount, articleReading, type Segment } from './passages/segment.ts';
import { createSpellingDictionary } from './passages/spellings.ts';
import { stringAt } from './passages/string-table.ts';

/** Work in slices, between which the caller may yield to the event loop. */
type Sliced<T> = Generator<undefined, T>;

/**
 * Passages of articles, found by their terms: in segments that are never changed, each of which can be
 * written down by itself. What is done in slices leaves the index as it was until it is done.
 */
export interface PassageIndex {
  /** Adds articles behind those that are there, as a segment of their own, and merges small ones. */
  add(articles: readonly SegmentArticle[]): Sliced<void>;
  /** Takes over a segment behind those that are there, of its articles those that are not there yet. */
  takeOver(segment: Segment): void;
  /** Takes out articles, whose passages from then on count nowhere. */
  remove(articleIds: Iterable<string>): void;
  /**
   * The passages that hold one of the terms; a term's weight multiplies its share of the score.
   *
   * @param hidden keys of sentences that are left out, and passages with them that have no other
   */
  search(weights: ReadonlyMap<string, number>, hidden?: ReadonlySet<number>): PassageMatches;
  /** Whether any passage holds one of the terms. */
  hasAny(terms: readonly string[]): boolean;
  /** Makes ready what `suggestSpellings` else does when it is first called. */
  prepareSpellings(): Sliced<void>;
  /** Terms of the index that an unknown, misspelt one may be, nearest first. */
  suggestSpellings(term: string): readonly string[];
  /** What was read in the text of an article that is there; nothing for another one. */
  readingOf(article: Pick<IndexableArticle, 'id' | 'text'>): TextReading | undefined;
  /** Whether an article is there. */
  has(articleId: string): boolean;
  /** The articles that are there. */
  articleIds(): readonly string[];
  /** How many passages there are. */
  size(): number;
  /** The segments, in order; an article that was taken out may still stand in one. */
  segments(): readonly Segment[];
}

/**
 * Raised whenever terms, sentences, hiding keys, passages or the form of segments change, so that an
 * index written by an older reader is built anew instead of read.
 */
export const READER_VERSION = 8;

/** An index without passages. */
export function createPassageIndex(): PassageIndex {
  let segments: readonly LiveSegment[] = [];
  /** In how many segments each term is. */
  const vocabulary = new Map<string, number>();
  const spellings = createSpellingDictionary();
  const hiddenOf = rememberHidden();

  const enter = (segment: Segment): LiveSegment => {
    for (const term of termsOf(segment)) {
      const count = vocabulary.get(term) ?? 0;
      vocabulary.set(term, count + 1);
      if (count === 0) spellings.note([term]);
    }
    return createLiveSegment(segment);
  };
  const leave = ({ segment }: LiveSegment): void => {
    for (const term of termsOf(segment)) {
      const count = vocabulary.get(term) ?? 0;
      if (count > 1) vocabulary.set(term, count - 1);
      else vocabulary.delete(term);
    }
  };
  const merge = function* (): Sliced<void> {
    for (let next = segmentsToMerge(segments); next; next = segmentsToMerge(segments)) {
      const { from, to } = next;
      const old = segments.slice(from, to);
      const merged = yield* mergeSegments(old);
      const entered = articleCount(merged) > 0 ? [enter(merged)] : [];
      for (const one of old) leave(one);
      segments = [...segments.slice(0, from), ...entered, ...segments.slice(to)];
    }
  };
  const placeOf = (articleId: string, among = segments) => {
    for (const [segment, live] of among.entries()) {
      const article = live.places.get(articleId);
      if (article !== undefined && isThere(live, article)) return { segment, article };
    }
    return undefined;
  };
  const countOf = (term: string): number => {
    if (!vocabulary.has(term)) return 0;
    return segments.reduce((sum, live) => {
      const number = termNumber(live, term);
      if (number < 0) return sum;
      const { inText, inTitle } = passagesWith(live, number);
      return sum + Math.max(inText, inTitle);
    }, 0);
  };

  return {
    *add(articles) {
      if (articles.length > 0) {
        const segment = yield* buildSegment(() => articles);
        segments = [...segments, enter(segment)];
      }
      yield* merge();
    },
    takeOver(segment) {
      const live = enter(segment);
      for (const [articleId, article] of live.places) {
        if (placeOf(articleId)) takeOut(live, article);
      }
      segments = [...segments, live];
    },
    remove(articleIds) {
      for (const articleId of articleIds) {
        const at = placeOf(articleId);
        const live = at && segments[at.segment];
        if (live) takeOut(live, at.article);
      }
    },
    search(weights, hidden = NOTHING_HIDDEN) {
      const searched: SearchedPassages = {
        ...numberPassages(segments),
        mayHold: (term) => vocabulary.has(term),
        hidden,
        hiddenPassages: segments.map(({ segment }) => hiddenOf(segment, hidden)),
        placeOf: (articleId) => placeOf(articleId, searched.segments),
      };
      return findMatches(searched, weights);
    },
    hasAny: (terms) =>
      terms.some((term) => (segments.some(hasGone) ? countOf(term) > 0 : vocabulary.has(term))),
    prepareSpellings: () => spellings.enterNoted(),
    suggestSpellings: (term) => spellings.suggest(term, countOf),
    readingOf({ id, text }) {
      const at = placeOf(id);
      const live = at && segments[at.segment];
      return live && articleReading(live.segment, at.article, text);
    },
    has: (articleId) => placeOf(articleId) !== undefined,
    articleIds: () =>
      segments.flatMap((live) =>
        [...live.places].flatMap(([id, article]) => (isThere(live, article) ? [id] : [])),
      ),
    size: () => countPassages(segments),
    segments: () => segments.map(({ segment }) => segment),
  };
}

const NOTHING_HIDDEN: ReadonlySet<number> = new Set();

function* termsOf({ terms }: Segment): Generator<string> {
  for (let at = 0; at < terms.ends.length; at += 1) yield stringAt(terms, at);
}

/** Which passages of a segment are hidden, looked up once for each set of keys. */
function rememberHidden() {
  const known = new WeakMap<
    Segment,
    { readonly hidden: ReadonlySet<number>; readonly marks: Uint8Array | undefined }
  >();
  return (segment: Segment, hidden: ReadonlySet<number>): Uint8Array | undefined => {
    const before = known.get(segment);
    if (before?.hidden === hidden) return before.marks;
    const marks = hiddenPassages(segment, hidden);
    known.set(segment, { hidden, marks });
    return marks;
  };
}
