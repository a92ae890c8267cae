import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { isAllOpening } from '../../answers/digest/read-new-report.ts';
import type { DatedSentence } from '../../answers/timeline/read-dated-sentences.ts';
import type { Article, Report } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { createSliceMeter, slicesOf } from '../../domain/sliced-work.ts';
import type { Speech } from '../../text/quotes/find-quotes.ts';
import { createTextReading, type ReadingOf } from '../../text/readings/text-reading.ts';
import type { ArticleAnalyzer, Examination } from '../ports/article-analyzer.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { ReaderKey, ReadingStore } from '../ports/reading-store.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';
import { analyze, createAnalyzer } from './analyze-article.ts';
import { createCarefulReader } from './careful-reader.ts';
import { decodeStored, type StoredReader, type StoredReaders } from './stored-readers.ts';
import {
  type DatedReport,
  type SiteDependentReadings,
  withoutRepeated,
} from './without-repeated.ts';

/** Articles that are read in one slice: some twenty milliseconds. */
const ARTICLES_PER_SLICE = 4;

/** Characters of articles whose stored readings are decoded in one slice: some twenty milliseconds. */
const CHARACTERS_PER_SLICE = 1_000_000;

/** What an examination may read of an article. */
const EXAMINED_KINDS = ['sentences', 'terms', 'dates', 'datedSentences', 'speech'] as const;

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
  /** The dates of articles, in order, resolved against the days on which the articles were news. */
  dates(articles: readonly Article[]): Promise<DateMentionsOf>;
  /** Who says what in articles, with speakers by the offices held on their days. */
  speech(articles: readonly Article[]): Promise<SpeechOf>;
  /** Reads the sentences of an article that is not stored, and whether it is one. */
  examine(article: Article): Promise<Examination>;
  /** Stores what was read of an article that is stored now. */
  saveExamined(article: Pick<Article, 'id'>, examined: Examination): Promise<void>;
  /** What a revision changed in a text. */
  diff: ArticleAnalyzer['diff'];
  /**
   * Reads what is still unread of the stored articles, the last arrivals first. Throws what kept a
   * reading from being stored, then or since the last time: whoever asked was answered all the same.
   */
  readBacklog(ended: AbortSignal): Promise<void>;
}

/** Looks up the dates of an article. */
type DateMentionsOf = (article: Pick<Article, 'id'>) => readonly DateMention[];

/** Looks up who says what in an article. */
type SpeechOf = (article: Pick<Article, 'id'>) => Speech;

interface ReadingDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly readings: ReadingStore;
  readonly repeated: Pick<RepeatedSentences, 'repeatedIn'>;
  readonly index: Pick<IndexStore, 'revision'>;
}

/**
 * The readings of stored articles.
 *
 * @param analyzer reads what is unread; where none is given, it is read here and now
 */
export function createReadings(
  { articles: store, readings, repeated, index }: ReadingDeps,
  readers: StoredReaders,
  analyzer: ArticleAnalyzer = createAnalyzer(async (work) => analyze(work, readers)),
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

  const careful = createCarefulReader({
    analyzer,
    readers,
    save,
    giveUp(failure) {
      unsaved ??= failure;
    },
  });

  /** The readings of a reader, by article; missing ones are made, each with its input. */
  const load = async <Input, Reading, Kind extends Article>(
    reader: StoredReader<Input, Reading, Kind>,
    articles: readonly Kind[],
    inputsOf: (missing: readonly Kind[]) => Promise<(article: Kind) => Input>,
  ): Promise<(article: Pick<Article, 'id'>) => Reading> => {
    const ids = articles.map(({ id }) => id);
    const found = new Map<string, Reading>();
    const stored = await readings.load(reader, ids);
    const missing: Kind[] = [];
    const isTime = createSliceMeter(CHARACTERS_PER_SLICE);
    for (const article of articles) {
      if (isTime(article.text.length)) await yieldToEventLoop();
      const reading = decodeStored(reader, stored.get(article.id), article);
      if (reading === undefined) missing.push(article);
      else found.set(article.id, reading);
    }
    for (const slice of slicesOf(missing, ARTICLES_PER_SLICE)) {
      const inputOf = await inputsOf(slice);
      const bodies = new Map<string, string>();
      for (const article of slice) {
        const body = await careful.read(reader, article, inputOf(article));
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
    // Both are asked for at once: the terms need the sentences where they are not stored.
    const spansLoaded = sentencesOf(articles);
    const [sentences, terms] = await Promise.all([
      spansLoaded,
      load(readers.terms, articles, () => spansLoaded),
    ]);
    const made = articles.map((one) => {
      const spans = careful.isGivenUp(one) ? [] : sentences(one);
      return [one.id, createTextReading(one.text, spans, terms(one))] as const;
    });
    return lookup(new Map(made), 'text');
  };

  const datedSentences = async (articles: readonly Article[]) =>
    await load(readers.datedSentences, articles, async (slice) => {
      const sentences = await sentencesOf(slice);
      const dates = await load(readers.dates, slice, withoutInput);
      return (article) => ({ sentences: sentences(article), dates: dates(article) });
    });

  const speech = (articles: readonly Article[]) => load(readers.speech, articles, withoutInput);

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
        const body = await careful.read(readers.opening, one, dayOf(one));
        found.set(one.id, readers.opening.decode(body, one));
        await yieldToEventLoop();
      }
      return lookup(found, 'opening');
    },
  };

  return {
    texts,
    dates: (articles) => load(readers.dates, articles, withoutInput),
    speech,
    ...withoutRepeated(read, repeated),
    examine: analyzer.examine,
    async saveExamined({ id }, { bodies }) {
      for (const kind of EXAMINED_KINDS) {
        const body = bodies[kind];
        if (body !== undefined) await save(readers[kind], new Map([[id, body]]));
      }
    },
    diff: analyzer.diff,
    async readBacklog(ended) {
      const revision = await index.revision();
      if (revision === readUpTo) return;
      for (const [reader, read] of [
        [readers.terms, texts],
        [readers.datedSentences, datedSentences],
        [readers.speech, speech],
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
