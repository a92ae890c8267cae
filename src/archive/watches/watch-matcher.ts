import { createHash } from 'node:crypto';
import type { Report } from '../../domain/article.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import type { Span } from '../../domain/span.ts';
import type { Watch } from '../../domain/watch.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import {
  createStandingQueryMatcher,
  hasSearchableWord,
} from '../../search/standing-query-matcher.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArrivedReport, ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import { MATCHED_UNTIL_KEY, type Metadata, matchedUntilKey } from '../ports/metadata.ts';
import type { MuteStore } from '../ports/mute-store.ts';
import type { ReprintStore } from '../ports/reprint-store.ts';
import type { StandingWatch, WaitingHit, WatchStore } from '../ports/watch-store.ts';
import type { IsSameStory } from './is-same-story.ts';

/**
 * The overlap of each scan with the last one, so that an article that another process was storing
 * then is not missed. A hit is stored once, however often it is found.
 */
const RESCAN_OVERLAP_MS = 10 * MINUTE_MS;

/** The duration of a story: within this time further reports on it are not new to a watch. */
const STORY_WINDOW_MS = 2 * DAY_MS;

/** How long hits are kept. */
const HITS_KEPT_MS = 30 * DAY_MS;

/** The maximum length of a phrase, in characters: a line. */
const MAX_PHRASE_CHARACTERS = 200;

const ID_DIGITS = 12;

/** A request to watch for a phrase. */
type WatchRequest = Pick<Watch, 'channel' | 'user' | 'phrase'>;

/** Matches new reports with the watches of channels. */
export interface WatchMatcher {
  /**
   * Adds a watch for reports that arrive from now on.
   *
   * @throws Failure `bad-question` for a phrase without a word to watch for, or too long a one
   */
  add(request: WatchRequest, now: number): Promise<'added' | 'known'>;
  /**
   * Matches the reports that arrived since the last call, and stores the hits; a report on a story
   * that a watch had a hit on within two days is not new to it.
   */
  matchNewReports(now: number): Promise<void>;
  /**
   * Takes back hits of a watch that wait and that no one will be told of, so that what others report
   * of the same is matched again, as if these had not been there.
   */
  takeBack(hits: readonly WaitingHit[], watch: StandingWatch, now: number): Promise<void>;
  /** The sentence of a report that matches a watch best; nothing where none does. */
  findSentence(report: Report, watch: Watch): Promise<Span | undefined>;
}

/** What a watch matcher depends on. */
interface WatchMatcherDeps {
  readonly articles: ArticleStore;
  readonly reprints: ReprintStore;
  readonly listings: ArticleListings;
  readonly metadata: Metadata;
  /** Those of one workspace. */
  readonly watches: WatchStore;
  /** Those of the same workspace. */
  readonly mutes: MuteStore;
  /** The workspace's id. */
  readonly workspace: string;
  readonly lexicon: Lexicon;
  readonly readings: Pick<Readings, 'newsTexts'>;
  readonly isSameStory: IsSameStory;
}

/** A watch matcher over the reports of a store. */
export function createWatchMatcher(deps: WatchMatcherDeps): WatchMatcher {
  const { listings, metadata, watches, workspace, lexicon } = deps;
  const key = matchedUntilKey(workspace);
  return {
    async add(request, now) {
      checkPhrase(request.phrase, lexicon);
      return await watches.add({ ...request, id: idOf(request, now), since: now });
    },
    async matchNewReports(now) {
      const last =
        (await metadata.readMetadata(key)) ?? (await metadata.readMetadata(MATCHED_UNTIL_KEY));
      const standing = await watches.list();
      if (last !== null && standing.length > 0) {
        const arrived = await listings.arrivedReports(Number(last) - RESCAN_OVERLAP_MS, now);
        await matchReports(arrived, standing, deps);
        await watches.purgeHits(now - HITS_KEPT_MS);
      }
      await metadata.writeMetadata(key, String(now));
    },
    async takeBack(hits, watch, now) {
      let since = Number.POSITIVE_INFINITY;
      for (const { id } of hits) since = Math.min(since, (await watches.takeBackHit(id)) ?? since);
      if (!Number.isFinite(since)) return;
      await matchReports(await listings.arrivedReports(since - 1, now), [watch], deps);
    },
    async findSentence(report, watch) {
      const readingOf = await deps.readings.newsTexts([report]);
      const [found] = createStandingQueryMatcher([watch], lexicon).match(report, readingOf(report));
      return found?.sentence;
    },
  };
}

function checkPhrase(phrase: string, lexicon: Lexicon): void {
  if (phrase.length > MAX_PHRASE_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the subject has ${phrase.length} characters: watch for ${MAX_PHRASE_CHARACTERS} at most`,
    );
  }
  if (!hasSearchableWord(phrase, lexicon)) {
    throw new Failure(
      'bad-question',
      `“${phrase}” holds no word to watch for: name the subject in a few words`,
    );
  }
}

function idOf({ channel, phrase }: WatchRequest, now: number): string {
  const hash = createHash('sha256').update(JSON.stringify([channel, phrase, now]));
  return hash.digest('hex').slice(0, ID_DIGITS);
}

async function matchReports(
  arrived: readonly ArrivedReport[],
  standing: readonly StandingWatch[],
  deps: WatchMatcherDeps,
): Promise<void> {
  const search = createStandingQueryMatcher(standing, deps.lexicon);
  const sinceOf = new Map(standing.map(({ id, since }) => [id, since]));
  const byId = new Map(arrived.map((one) => [one.id, one]));
  const muted = await mutedKeys(deps.mutes);
  const read = readReportsInSlices(deps.articles, [...byId.keys()], deps.readings.newsTexts);
  for await (const { article: report, reading } of read) {
    const arrival = byId.get(report.id);
    if (!arrival) continue;
    // Of a muted outlet it is no hit, so that another outlet's report on the same is one.
    const matching = search
      .match(report, reading)
      .filter(({ id }) => !muted.has(mutedKey(id, report.outlet)));
    // Most reports meet no watch: only of others it is asked when their first printing came.
    const first = matching.length > 0 ? await firstArrival(arrival, deps.reprints) : 0;
    const news = matching.filter(({ id }) => first > (sinceOf.get(id) ?? 0));
    for (const { id, sentence } of news) {
      // Scans overlap by some minutes, and comparing a report with others takes long.
      if (await deps.watches.isHit(id, arrival.reprintGroup)) continue;
      const at = arrival.arrivedAt;
      const isKnown = await isKnownStory(report, id, at, deps);
      const hit = {
        watchId: id,
        articleId: report.id,
        reprintGroup: arrival.reprintGroup,
        sentence,
      };
      await deps.watches.addHit(hit, isKnown ? 'not-new' : 'told', at);
    }
  }
}

/** The outlets that watches do not tell of, each with its watch. */
async function mutedKeys(mutes: MuteStore): Promise<ReadonlySet<string>> {
  const ofWatches = (await mutes.list()).filter(({ target }) => target.kind === 'watch');
  return new Set(ofWatches.map(({ target, outlet }) => mutedKey(target.id, outlet)));
}

function mutedKey(watchId: string, outlet: string | null): string {
  return JSON.stringify([watchId, outlet]);
}

/** The arrival of the first article of a reprint group: later reprints are no news. */
async function firstArrival(
  { reprintGroup, arrivedAt }: ArrivedReport,
  reprints: ReprintStore,
): Promise<number> {
  const [first] = await reprints.reprintGroupMembers([reprintGroup]);
  return Math.min(arrivedAt, first?.arrivedAt ?? arrivedAt);
}

/** Whether a watch had a hit on the story of a report a short time before, or on the report itself. */
async function isKnownStory(
  report: Report,
  watchId: string,
  at: number,
  { articles, watches, isSameStory }: WatchMatcherDeps,
): Promise<boolean> {
  const before = await watches.articlesWithHits(watchId, at - STORY_WINDOW_MS);
  // A revision that changed much may be in another reprint group than its hit.
  if (before.includes(report.id)) return true;
  const found = await articles.articles(before);
  const reports = found.filter((one) => one.kind === 'report');
  return await isSameStory(report, reports, at);
}
