import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { isAllOpening } from '../../answers/digest/read-new-report.ts';
import type { DatedSentence } from '../../answers/timeline/read-dated-sentences.ts';
import type { Article, Report } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { createTextReading, type ReadingOf } from '../../text/readings/text-reading.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { ReaderKey, ReadingStore } from '../ports/reading-store.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';
import type { StoredReader, StoredReaders } from './stored-readers.ts';
import {
  type DatedReport,
  type SiteDependentReadings,
  withoutRepeated,
} from './without-repeated.ts';

/** Articles that are read in one slice: some twenty milliseconds. */
const ARTICLES_PER_SLICE = 4;

/** The maximum number of ids of unread articles that one query selects. */
const ARTICLES_PER_ROUND = 1000;

/**
 * What was read in articles. Each is read once in each version of a reader, in slices between which
 * it yields to the event loop, and stored. The lookups that the methods settle with are of the
 * articles that were given, and throw a RangeError for others.
 */
export interface Readings extends SiteDependentReadings {
  /** The sentences and terms of articles. */
  texts(articles: readonly Article[]): Promise<ReadingOf>;
  /** Reads the sentences of an article that is not stored, for `saveSentences`. */
  readSentences(article: Article): ReadSentences;
  /** Stores the sentences of an article that is stored now. */
  saveSentences(article: Pick<Article, 'id'>, read: ReadSentences): Promise<void>;
  /**
   * Reads what is still unread of the stored articles, the last arrivals first. Throws what kept a
   * reading from being stored, then or since the last time: whoever asked was answered all the same.
   */
  readBacklog(ended: AbortSignal): Promise<void>;
}

/** Sentences, and their stored form. */
interface ReadSentences {
  readonly sentences: readonly Span[];
  readonly body: string;
}

interface ReadingDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly readings: ReadingStore;
  readonly repeated: Pick<RepeatedSentences, 'repeatedIn'>;
  readonly index: Pick<IndexStore, 'revision'>;
}

/** The readings of stored articles. */
export function createReadings(
  { articles: store, readings, repeated, index }: ReadingDeps,
  readers: StoredReaders,
): Readings {
  /** The revision of the archive up to which all articles were read. */
  let readUpTo = 0;

  let unsaved: unknown;
  /** A reading that cannot be stored is used all the same, and read again the next time. */
  const save = async (reader: ReaderKey, bodies: ReadonlyMap<string, string>): Promise<void> => {
    await readings.save(reader, bodies).catch((fault: unknown) => {
      unsaved ??= fault;
    });
  };
  const throwUnsaved = (): void => {
    if (unsaved === undefined) return;
    const fault = unsaved;
    unsaved = undefined;
    throw fault;
  };

  /** The readings of a reader, by article; missing ones are made, each with its input. */
  const load = async <Input, Reading, Kind extends Article>(
    reader: StoredReader<Input, Reading, Kind>,
    articles: readonly Kind[],
    inputsOf: (missing: readonly Kind[]) => Promise<(article: Kind) => Input>,
  ): Promise<(article: Pick<Article, 'id'>) => Reading> => {
    const ids = articles.map(({ id }) => id);
    const found = new Map<string, Reading>();
    const stored = await readings.load(reader, ids);
    const missing = articles.filter((article) => {
      const reading = decoded(reader, stored.get(article.id), article);
      if (reading !== undefined) found.set(article.id, reading);
      return reading === undefined;
    });
    for (let first = 0; first < missing.length; first += ARTICLES_PER_SLICE) {
      const slice = missing.slice(first, first + ARTICLES_PER_SLICE);
      const inputOf = await inputsOf(slice);
      const bodies = new Map<string, string>();
      for (const article of slice) {
        const body = reader.read(article, inputOf(article));
        bodies.set(article.id, body);
        found.set(article.id, reader.decode(body, article));
      }
      await save(reader, bodies);
      await yieldToEventLoop();
    }
    return lookup(found, reader.reader);
  };

  const withoutInput = async () => () => undefined;
  const sentencesOf = (articles: readonly Article[]) =>
    load(readers.sentences, articles, withoutInput);

  const texts = async (articles: readonly Article[]): Promise<ReadingOf> => {
    const sentences = await sentencesOf(articles);
    const terms = await load(readers.terms, articles, async () => sentences);
    const made = articles.map(
      (one) => [one.id, createTextReading(one.text, sentences(one), terms(one))] as const,
    );
    return lookup(new Map(made), 'text');
  };

  const datedSentences = async (articles: readonly Article[]) =>
    await load(readers.datedSentences, articles, async (slice) => {
      const sentences = await sentencesOf(slice);
      const dates = await load(readers.dates, slice, withoutInput);
      return (article) => ({ sentences: sentences(article), dates: dates(article) });
    });

  const read = {
    texts,
    sentences: sentencesOf,
    datedSentences,
    firstSentences: (articles: readonly Article[]) =>
      load(readers.firstSentences, articles, withoutInput),
    async openings(reports: readonly DatedReport[]) {
      const days = new Map(reports.map(({ article, day }) => [article.id, day]));
      const dayOf = ({ id }: Pick<Article, 'id'>) => days.get(id) ?? '';
      const articles = reports.map(({ article }) => article);
      const { undated = [], whole = [], long = [] } = Object.groupBy(articles, openingKind);
      const ofWhole = await datedSentences(whole);
      const ofLong = await load(readers.opening, long, async () => dayOf);
      const found = new Map<string, readonly DatedSentence[]>();
      for (const one of whole) found.set(one.id, ofWhole(one));
      for (const one of long) found.set(one.id, ofLong(one));
      for (const one of undated) {
        found.set(one.id, readers.opening.decode(readers.opening.read(one, dayOf(one)), one));
        await yieldToEventLoop();
      }
      return lookup(found, 'opening');
    },
  };

  return {
    texts,
    ...withoutRepeated(read, repeated),
    readSentences(article) {
      const body = readers.sentences.read(article, undefined);
      return { sentences: readers.sentences.decode(body, article), body };
    },
    saveSentences: ({ id }, { body }) => save(readers.sentences, new Map([[id, body]])),
    async readBacklog(ended) {
      const revision = await index.revision();
      if (revision === readUpTo) return;
      for (const [reader, read] of [
        [readers.terms, texts],
        [readers.datedSentences, datedSentences],
      ] as const) {
        while (!ended.aborted) {
          const ids = await readings.unread(reader, readUpTo, ARTICLES_PER_ROUND);
          if (ids.length === 0) break;
          await read(await store.articles(ids));
          throwUnsaved();
        }
      }
      throwUnsaved();
      if (!ended.aborted) readUpTo = revision;
    },
  };
}

/**
 * How the opening of a report is read. Without a publication date it depends on the arrival of the
 * report, which is not part of the article: it is read each time.
 */
function openingKind(article: Report): 'undated' | 'whole' | 'long' {
  if (article.published === null) return 'undated';
  return isAllOpening(article) ? 'whole' : 'long';
}

/** A stored reading; nothing where there is none, or a damaged one, which is read again. */
function decoded<Reading, Kind extends Article>(
  reader: StoredReader<never, Reading, Kind>,
  body: string | undefined,
  article: Kind,
): Reading | undefined {
  if (body === undefined) return undefined;
  try {
    return reader.decode(body, article);
  } catch {
    return undefined;
  }
}

function lookup<Reading>(
  found: ReadonlyMap<string, Reading>,
  what: string,
): (article: Pick<Article, 'id'>) => Reading {
  return ({ id }) => {
    const reading = found.get(id);
    if (reading === undefined) throw new RangeError(`the ${what} of article ${id} was not read`);
    return reading;
  };
}
