import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { DatesIn } from '../../answers/dates-in.ts';
import {
  isInPeriod,
  type LimitedQuestion,
  mentionsPeriod,
} from '../../answers/periods/parse-period.ts';
import type { Article } from '../../domain/article.ts';
import { memoize } from '../../domain/memoize.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { type PassageCandidates, RERANK_DEPTH } from '../../search/search.ts';
import type { WordFamilies } from '../../search/word-families.ts';
import type { ReadingOf, TextReading } from '../../text/readings/text-reading.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';
import { createArticleMemory, createReadingMemory } from './article-memory.ts';
import { findCandidates } from './find-candidates.ts';

/** Articles whose readings are loaded in one slice; they are decoded in smaller ones. */
const ARTICLES_PER_SLICE = 100;

/** The share of dated articles among those found from which dates alone decide about a period. */
const MIN_DATED_SHARE = 0.8;

/** The passages that may answer a question, with their articles and what was read in them. */
export interface FoundPassages {
  readonly candidates: PassageCandidates;
  /** By id: the articles of the passages that are reranked. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly readingOf: ReadingOf;
  /** Whether nearly all articles are dated; undated ones tell their time by their words alone. */
  readonly isDated: boolean;
}

/**
 * Finds the passages that may answer a question, of which at most a given number is read closely.
 */
export type PassageFinder = (
  question: string,
  limited: LimitedQuestion | undefined,
  depth?: number,
) => Promise<FoundPassages>;

/** The archive and its index, in which passages are found. */
export interface PassageFinderDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  readonly readings: Pick<Readings, 'texts'>;
  readonly lexicon: Lexicon;
  /** Words that say the same; none where it is left out. */
  readonly families?: WordFamilies;
}

/** Makes a finder over the stored articles. */
export function createPassageFinder({
  articles,
  keeper,
  readings,
  lexicon,
  families,
}: PassageFinderDeps): PassageFinder {
  const load = createArticleMemory(articles);
  const memory = createReadingMemory();
  const search = async (words: string, depth: number = RERANK_DEPTH) => {
    const query = parseQuestion(words, lexicon, families);
    const passages = await keeper.current();
    const all = await findCandidates(query, passages, depth);
    const candidates = { ...all, toRerank: all.toRerank.slice(0, depth) };
    await yieldToEventLoop();
    const ids = new Set(candidates.toRerank.map(({ articleId }) => articleId));
    return { candidates, passages, found: await load([...ids], passages) };
  };

  /** What neither memory nor the index has is decoded in slices of some tenth of a millisecond. */
  const completed = async (
    found: readonly Article[],
    passages: PassageSearch,
  ): Promise<ReadingOf> => {
    const readingOf = new Map<string, TextReading>();
    const note = (article: Article, reading: TextReading): void => {
      readingOf.set(article.id, reading);
      memory.keep(article, reading);
    };
    for (const article of found) {
      const kept = memory.get(article) ?? passages.readingOf?.(article);
      if (kept) note(article, kept);
    }
    const missing = found.filter(({ id }) => !readingOf.has(id));
    for (const slice of slicesOf(missing, ARTICLES_PER_SLICE)) {
      const read = await readings.texts(slice);
      for (const article of slice) note(article, read(article));
      await yieldToEventLoop();
    }
    return (article) => {
      const reading = readingOf.get(article.id);
      if (reading === undefined) throw new Error(`no reading of ${article.id} was loaded`);
      return reading;
    };
  };

  return async (question, limited, depth) => {
    const whole = await search(question, depth);
    const isDated = areMostlyDated(whole.found);
    // Where articles have dates, these decide: the words of the period are not searched for.
    const { candidates, found, passages } =
      limited && limited.rest !== '' && isDated ? await search(limited.rest, depth) : whole;
    return {
      candidates,
      articles: new Map(found.map((article) => [article.id, article])),
      readingOf: await completed(found, passages),
      isDated,
    };
  };
}

/**
 * Whether a passage belongs to a period. Among dated reports, a passage without a date only belongs
 * to a period that it mentions.
 */
export function isInPeriodOf(
  period: DateRange,
  { isDated }: Pick<FoundPassages, 'isDated'>,
  datesIn: DatesIn,
): (article: Article, passage: Span) => boolean {
  return memoizeByPassage((article, passage) =>
    isDated && !hasDate(article)
      ? mentionsPeriod(article, passage, period, datesIn)
      : isInPeriod(article, passage, period, datesIn),
  );
}

/** Decides once per passage: its dates have to be read, and several steps ask. */
export function memoizeByPassage(
  decide: (article: Article, passage: Span) => boolean,
): (article: Article, passage: Span) => boolean {
  return memoize(decide, ({ id }, { start, end }) => `${id}:${start}-${end}`);
}

function areMostlyDated(found: readonly Article[]): boolean {
  return found.filter(hasDate).length >= MIN_DATED_SHARE * found.length;
}

function hasDate({ kind, published }: Article): boolean {
  return kind === 'chronicle' || published !== null;
}
