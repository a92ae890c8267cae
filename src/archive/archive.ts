import { createDatesIn } from '../answers/dates-in.ts';
import type { Answer } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Check } from '../domain/check.ts';
import type { Digest } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { FigureLedger } from '../domain/figure.ts';
import type { Citation } from '../domain/passage.ts';
import type { Timeline } from '../domain/timeline.ts';
import { withSpellingsOfNames } from '../search/name-lexicon.ts';
import { expandShorthand } from '../search/shorthand.ts';
import { type ExportedReport, exportReports } from './articles/export-reports.ts';
import { type ArticleIngestion, createIngest } from './articles/ingest.ts';
import { type PassageRecord, readPassageRecord } from './articles/passage-record.ts';
import { type ArticleHistory, readHistory } from './articles/read-history.ts';
import { createReadings, type Readings } from './articles/readings.ts';
import { createReprintFinder } from './articles/reprint-finder.ts';
import { createStoredReaders } from './articles/stored-readers.ts';
import {
  type ChronicleChanges,
  invalidateChronicle,
  syncChronicle,
} from './articles/sync-chronicle.ts';
import { createQuestionAnswering } from './asking/answer-question.ts';
import type { QuestionOptions } from './asking/answer-request.ts';
import {
  createAskedIndex,
  type IndexingOptions,
  type IndexUse,
  indexUse,
} from './asking/asked-index.ts';
import { checkQuestion } from './asking/check-question.ts';
import { createKeeper } from './asking/passage-follower.ts';
import { createQuestionRespeller } from './asking/question-respeller.ts';
import { createQuestionWeighing, type WeighedQuestion } from './asking/weigh-question.ts';
import { type CheckRequest, createMessageChecker } from './checking/message-checker.ts';
import { createDigestBuilder, type DigestRequest } from './digests/digest-builder.ts';
import { createSharedDigests } from './digests/shared-digests.ts';
import { createFigures, type FigureRequest } from './figures/figure-ledger.ts';
import type { ArchiveStores, BeatKnowledge } from './ports/archive-parts.ts';
import type { ArticleSummary, Holdings } from './ports/article-listings.ts';
import type { ChronicleFiles } from './ports/chronicle-files.ts';
import type { FeedHealth } from './ports/feed-health.ts';
import { createTimelineBuilder, type TimelineRequest } from './timelines/timeline-builder.ts';
import { createVoices, type WhoSaidWhat } from './voices/voices.ts';

/** The use cases of an archive of articles. */
export interface Archive extends ArticleIngestion, IndexUse, WhoSaidWhat {
  /**
   * Answers a question. The same question gives the same answer until the articles change.
   *
   * @throws Failure `bad-question` for one that is empty or too long
   */
  ask(question: string, options?: QuestionOptions): Promise<Answer>;
  /**
   * What the sources have on the statements of a message; it says of none whether it is true.
   *
   * @throws Failure `bad-question` for a message that is empty or too long
   */
  check(request: CheckRequest): Promise<Check>;
  /**
   * Answers a question as `ask` does, but says of a refusal neither what is missing nor what could be
   * asked instead: for questions that are asked again while nobody waits.
   */
  askAgain(question: string, today: string | null): Promise<Answer>;
  /** Takes a question apart, and weighs its words by how rare they are in the archive. */
  weighQuestion(question: string): Promise<WeighedQuestion>;
  /**
   * The most important dates, on a subject or at all, with their best sentences.
   *
   * @throws Failure `bad-question` for a subject that is empty or too long
   */
  timeline(request: TimelineRequest): Promise<Timeline>;
  /**
   * Who gave which number on a subject, the newest first.
   *
   * @throws Failure `bad-question` for a subject that is empty or too long
   */
  figures(request: FigureRequest): Promise<FigureLedger>;
  /**
   * The news of a window, on a subject or at all: the reports that were not in the archive before it,
   * by story.
   *
   * @throws Failure `bad-question` for a subject that is empty or too long
   */
  digest(request: DigestRequest): Promise<Digest>;
  /**
   * Removes an article by its id or the id given with it, and refuses it from then on; nothing where
   * there is none.
   */
  withdraw(id: string): Promise<Article | undefined>;
  /** The reports in the order in which they arrived, with all that is known of them. */
  exportReports(): AsyncGenerator<ExportedReport>;
  /** Accepts a withdrawn article again when it next arrives; says whether there is such a one. */
  readmit(id: string): Promise<boolean>;
  /**
   * Reads what is still unread of the articles, in slices between which it yields to the event loop:
   * recent arrivals, and everything once a reader's version has changed.
   */
  readBacklog(ended: AbortSignal): Promise<void>;
  /** The articles of these ids that were neither replaced nor removed, in any order. */
  articles(ids: readonly string[]): Promise<readonly Article[]>;
  /** An article by its id or the id given with it, and what its revisions changed. */
  history(id: string): Promise<ArticleHistory | undefined>;
  /** What is known of where a passage of a stored article comes from, and of its revisions. */
  passageRecord(passage: Citation): Promise<PassageRecord>;
  /** What is in the archive, in the order of arrival. */
  sources(): Promise<readonly ArticleSummary[]>;
  /** How much is in the archive, and its latest reports. */
  holdings(latest: number): Promise<Holdings>;
  /** Makes the archive's chronicle equal to its files; does nothing where they did not change. */
  syncChronicle(files: ChronicleFiles): Promise<ChronicleChanges>;
  /** Saves what the next start would compute again, and closes the store, also where that fails. */
  close(): Promise<void>;
}

const NO_FEEDS: FeedHealth = { failing: async () => [] };

/**
 * An archive over its stores, with what its beat knows.
 *
 * @param feeds whether the feeds that fill the stores can be read
 * @param readings what was read in the articles, shared with whoever else asks for it
 * @param indexing how questions wait for the search index, and who is told of its faults
 */
export function createArchive(
  stores: ArchiveStores,
  knowledge: BeatKnowledge,
  feeds: FeedHealth = NO_FEEDS,
  readings: Readings = createReadings(stores, createStoredReaders(knowledge)),
  { log, patienceMs }: IndexingOptions = {},
): Archive {
  const { families, namedDays, outlets, dictionary, parties, beat } = knowledge;
  // What nobody asks for depends on nothing that somebody asked.
  const ofBeat = { lexicon: knowledge.lexicon };
  const lexicon = withSpellingsOfNames(knowledge.lexicon);
  const { articles, listings, metadata } = stores;
  const keeper = createKeeper({ ...stores, readings, ...(log ? { log } : {}) });
  const datesIn = createDatesIn({ namedDays, outlets });
  const reprints = createReprintFinder({ articles, reprints: stores.reprints, outlets });
  const asked = createAskedIndex(keeper, patienceMs);
  const searched = { ...stores, readings, keeper: asked.keeper, reprints, lexicon, namedDays };
  const timelines = createTimelineBuilder(searched);
  const respell = createQuestionRespeller({ articles, keeper: asked.keeper, lexicon, dictionary });
  /** A subject with misspelt words put right, as questions are: it is given back as it was read. */
  const asRead = (subject: string): Promise<string> => respell(expandShorthand(subject));
  const alike = families ? { families } : {};
  const figures = createFigures({ ...searched, beat, ...alike });
  const { disputesBeside, ...whoSaidWhat } = createVoices({
    ...{ ...searched, beat, ...alike, datesIn },
    timeline: timelines,
    asRead,
  });
  const answer = createQuestionAnswering({
    ...searched,
    datesIn,
    dictionary,
    parties,
    ...alike,
    timeline: (request) => timelines({ ...request, sentences: 1 }),
    figuresBeside: figures.besideAnswer,
    disputesBeside,
  });
  const check = createMessageChecker({
    ...{ ...searched, ...ofBeat },
    datesIn,
    beat,
    ...alike,
  });
  const digests = createSharedDigests(
    createDigestBuilder({ ...stores, ...ofBeat, readings, keeper, feeds, outlets }),
    { ...stores, feeds },
  );
  const ingest = createIngest({ articles, reprints, readings });
  /** Changes of the articles since it was opened, and whether the disk refused the last of them. */
  let changes = 0;
  let isRefused = false;

  return {
    async ask(question, options) {
      return await asked.answered(() => answer({ question, ...options }));
    },
    check: (request) => asked.ready().then(() => check(request)),
    async askAgain(question, today) {
      await keeper.current();
      return await answer({ question, today, refusals: 'plain' });
    },
    weighQuestion: createQuestionWeighing({ keeper, ...ofBeat, ...alike }),
    async timeline(request) {
      if (request.subject === null) return await timelines(request);
      checkQuestion(request.subject);
      return await timelines({ ...request, subject: await asRead(request.subject) });
    },
    ...whoSaidWhat,
    async figures(request) {
      checkQuestion(request.subject);
      return await figures.ledger({ ...request, subject: await asRead(request.subject) });
    },
    async digest(request) {
      if (request.subject !== null) checkQuestion(request.subject);
      return await digests(request);
    },
    async ingest(article, now, revisions) {
      const ingested = await ingest(article, now, revisions).catch((fault: unknown) => {
        isRefused = fault instanceof Failure && fault.code === 'broken-archive';
        throw fault;
      });
      isRefused = false;
      if (ingested.status !== 'unchanged') changes += 1;
      return ingested;
    },
    async withdraw(id) {
      const article = await articles.remove(id);
      if (article) changes += 1;
      return article;
    },
    exportReports: () => exportReports(stores),
    async readmit(id) {
      const isReadmitted = await articles.readmit(id);
      // It may be an account.
      if (isReadmitted) await invalidateChronicle(metadata);
      return isReadmitted;
    },
    async supersede(id, by, now) {
      await articles.supersede(id, by, now);
      changes += 1;
    },
    readBacklog: (ended) => readings.readBacklog(ended),
    articles: (ids) => articles.articles(ids),
    history: (id) => readHistory(stores, id),
    passageRecord: (passage) => readPassageRecord(stores, passage),
    sources: () => listings.list(),
    holdings: (latest) => listings.holdings(latest),
    ...indexUse(keeper),
    async syncChronicle(files) {
      const synced = await syncChronicle(stores, files);
      changes += synced.changed;
      return synced;
    },
    async close() {
      try {
        // What was told of the article is not told again of the index, which the next start builds.
        if (!isRefused) await keeper.finish(changes);
      } finally {
        await stores.close();
      }
    },
  };
}
