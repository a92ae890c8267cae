import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { createChronology, type TimelineSize } from '../../answers/timeline/chronology.ts';
import {
  matchEverything,
  matchSubject,
  type SubjectSentence,
} from '../../answers/timeline/match-subject.ts';
import { coveringDays, mayCover, nearestTo } from '../../answers/timeline/news-days.ts';
import {
  parseSubjectWindow,
  refuseReversed,
  type SubjectWindow,
} from '../../answers/timeline/parse-subject-window.ts';
import { areEventsUnambiguous, formatEventChoices } from '../../answers/wording/format-period.ts';
import type { EventConstraint } from '../../domain/answer.ts';
import type { NamedDay } from '../../domain/beat.ts';
import { Failure } from '../../domain/failure.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import type { DateRange, Timeline, TimelineEntry } from '../../domain/timeline.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { readInSlices, runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ReprintFinder } from '../articles/reprint-finder.ts';
import { createEventLimitParser } from '../asking/event-limit-parser.ts';
import { findCandidates } from '../asking/find-candidates.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';

/** The maximum number of passages that are matched with a subject: the best by BM25+. */
const MOST_PASSAGES = 2000;

/** Passages of one article that are matched in one slice: some ten milliseconds. */
const PASSAGES_PER_SLICE = 100;

/** Articles that are read before and after a window without any date. */
const NEAREST_ARTICLES = 3;

/** Reports of a window that are read where it is only asked whether it has dates. */
const FIRST_REPORTS = 10;

/** The size of a timeline that is only related to a subject. */
const NEAREST_SIZE: TimelineSize = { dates: 3, sentences: 1 };
const EVER: DateRange = { from: null, to: null };

export interface TimelineRequest extends DateRange, TimelineSize {
  /**
   * What it is about, with the days or events that its words may name as its limits ("truce since
   * Easter", "before the Lisbon talks"), unless `from` and `to` are given; `null` for whatever is
   * most important in the window.
   */
  readonly subject: string | null;
  /** Today's day in ISO form, for "last week"; without it such words are part of the subject. */
  readonly today?: string | null;
  /** `any` where it is only asked whether there are dates: then the first that are found are given. */
  readonly enough?: 'any' | undefined;
}

interface TimelineDeps {
  readonly articles: ArticleStore;
  readonly listings: ArticleListings;
  readonly keeper: IndexKeeper;
  readonly reprints: Pick<ReprintFinder, 'reprintGroups'>;
  readonly lexicon: Lexicon;
  readonly namedDays: readonly NamedDay[];
  readonly readings: Pick<Readings, 'texts' | 'datedSentences'>;
}

/** Makes timelines of the articles of a store; yields to the event loop after each slice. */
export function createTimelineBuilder({
  articles,
  listings,
  keeper,
  reprints,
  lexicon,
  namedDays,
  readings,
}: TimelineDeps) {
  const limitIn = createEventLimitParser({ articles, keeper, lexicon, namedDays, readings });

  const ofSubject = async (subject: string, request: TimelineRequest): Promise<Timeline> => {
    const candidates = await findCandidates(
      parseQuestion(subject, lexicon),
      await keeper.current(),
    );
    const matches = candidates.found.best(MOST_PASSAGES);
    const byArticle = Map.groupBy(matches, ({ articleId }) => articleId);
    const reprintGroups = await reprints.reprintGroups([...byArticle.keys()]);
    const [about, near] = [createChronology(reprintGroups), createChronology(reprintGroups)];
    const ids = [...byArticle.keys()];
    const read = readInSlices(articles, ids, readings.datedSentences);
    for await (const { article, reading: sentences } of read) {
      const passages = (byArticle.get(article.id) ?? []).map(({ passage }) => passage);
      const fitted: SubjectSentence[] = [];
      for (const [place, slice] of slicesOf(passages, PASSAGES_PER_SLICE).entries()) {
        if (place > 0) await yieldToEventLoop();
        fitted.push(...matchSubject(candidates, sentences, slice));
      }
      about.add(fitted.filter(({ isAbout }) => isAbout));
      near.add(fitted);
    }
    const entries = await runSliced(about.entries(request, request));
    if (entries.length > 0) return timelineOf(request, entries, about.count(request));
    const around = await runSliced(about.neighbours(request));
    const isNear = around.length > 0;
    return nearestOf(request, isNear ? around : await runSliced(near.entries(EVER, NEAREST_SIZE)));
  };

  /** What some articles date, added in their order. */
  const chronologyOf = async (summaries: readonly { readonly id: string }[]) => {
    const ids = summaries.map(({ id }) => id);
    const chronology = createChronology(await reprints.reprintGroups(ids));
    for await (const { reading } of readInSlices(articles, ids, readings.datedSentences)) {
      chronology.add(matchEverything(reading));
    }
    return chronology;
  };

  const ofEverything = async (request: TimelineRequest): Promise<Timeline> => {
    const dated = await listings.mayBeNewsOf(coveringDays(request));
    const read = dated.filter((article) => mayCover(request, article));
    const chronology = await chronologyOf(read);
    const entries = await runSliced(chronology.entries(request, request));
    if (entries.length > 0) return timelineOf(request, entries, chronology.count(request));
    const around = await runSliced(chronology.neighbours(request));
    if (around.length > 0) return nearestOf(request, around);
    // Only where nothing is near is the whole archive looked through.
    const skipped = (await listings.mayBeNewsOf(EVER)).filter((one) => !mayCover(request, one));
    const nearest = nearestTo(request, skipped, NEAREST_ARTICLES);
    const withNearest = await chronologyOf([...read, ...nearest]);
    return nearestOf(request, await runSliced(withNearest.neighbours(request)));
  };

  /** What the first reports that were published in a window date in it: nothing is weighed. */
  const ofFirstReports = async (request: TimelineRequest): Promise<Timeline | undefined> => {
    const { from, to } = request;
    if (from === null || to === null) return undefined;
    const ids = await listings.publishedWithin(from, to, FIRST_REPORTS);
    const chronology = createChronology();
    for await (const { reading } of readInSlices(articles, ids, readings.datedSentences)) {
      chronology.add(matchEverything(reading));
    }
    const entries = await runSliced(chronology.entries(request, request));
    return entries.length > 0 ? timelineOf(request, entries, chronology.count(request)) : undefined;
  };

  const withWindow = async (request: TimelineRequest): Promise<TimelineRequest> => {
    const { subject, today = null } = request;
    if (subject === null) return withDays(request, request);
    const isSet = request.from !== null && request.to !== null;
    const limit = isSet ? undefined : await limitIn(subject);
    if (limit && !areEventsUnambiguous(limit.byEvents)) throw ambiguousEvent(limit.byEvents);
    const words = limit?.period ? limit.rest : subject;
    return withDays(request, parseSubjectWindow(words, { today, namedDays }, limit?.period));
  };

  return async (asked: TimelineRequest): Promise<Timeline> => {
    const request = await withWindow(asked);
    const { subject } = request;
    if (subject !== null) return await ofSubject(subject, request);
    const first = asked.enough === 'any' ? await ofFirstReports(request) : undefined;
    return first ?? (await ofEverything(request));
  };
}

/** A request with the window that its words name, where it sets none itself. */
function withDays(request: TimelineRequest, parsed: SubjectWindow): TimelineRequest {
  const from = request.from ?? parsed.from;
  const to = request.to ?? parsed.to;
  refuseReversed({ from, to });
  return { ...request, subject: parsed.subject, from, to };
}

function ambiguousEvent(byEvents: EventConstraint): Failure {
  const choices = formatEventChoices(byEvents);
  return new Failure('bad-question', `${choices}: name the one you mean with the date behind it`);
}

function timelineOf(
  { subject, from, to }: TimelineRequest,
  entries: readonly TimelineEntry[],
  dates: number,
): Timeline {
  return { subject, from, to, entries, left: dates - entries.length, nearest: [] };
}

function nearestOf(
  { subject, from, to }: TimelineRequest,
  nearest: readonly TimelineEntry[],
): Timeline {
  return { subject, from, to, entries: [], left: 0, nearest };
}
