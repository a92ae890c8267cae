import { createHash } from 'node:crypto';
import type { Report } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { Span } from '../../domain/span.ts';
import type { Watch } from '../../domain/watch.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import {
  createStandingQueryMatcher,
  hasSearchableWord,
} from '../../search/standing-query-matcher.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { ArrivedReport, ArticleStore } from '../ports/article-store.ts';
import type { StandingWatch, WatchStore } from '../ports/watch-store.ts';
import type { IsSameStory } from './is-same-story.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How far every look reaches back behind the last one: an article that another process was just
 * putting then is not missed. A hit is written down once, however often it is seen.
 */
const RESCAN_OVERLAP_MS = 10 * MINUTE_MS;

/** How long a development goes on: what is reported of it within that time is not news again. */
const STORY_WINDOW_MS = 2 * DAY_MS;

/** How long hits are kept after they were told. */
const HITS_KEPT_MS = 30 * DAY_MS;

/** Characters of a subject at most: a line. */
const PHRASE_CHARACTERS = 200;

const ID_DIGITS = 12;

/** Under this name the store notes until when reports were looked at. */
const MATCHED_UNTIL_KEY = 'watched-until';

/** What a watch is made of. */
type WatchRequest = Pick<Watch, 'channel' | 'user' | 'phrase'>;

/** Tells channels' watches of the reports that meet them. */
export interface WatchMatcher {
  /**
   * Sets a watch for what comes from now on.
   *
   * @throws Failure `bad-question` for a phrase without a word to watch for, or too long a one
   */
  add(request: WatchRequest, now: number): Promise<'added' | 'known'>;
  /**
   * Looks at the reports that arrived since the last look, and writes down which watches each
   * meets; a report on a matter that a watch was told of within two days is not new to it.
   */
  matchNewReports(now: number): Promise<void>;
  /** The sentence of a report that meets a watch best; nothing where none does. */
  findSentence(report: Report, watch: Watch): Span | undefined;
}

/** What watching works with. */
interface WatchMatcherDeps {
  readonly articles: ArticleStore;
  readonly watches: WatchStore;
  readonly lexicon: Lexicon;
  readonly isSameMatter: IsSameStory;
}

/** Watching over the reports of a store. */
export function createWatchMatcher(deps: WatchMatcherDeps): WatchMatcher {
  const { articles, watches, lexicon } = deps;
  return {
    async add(request, now) {
      checkPhrase(request.phrase, lexicon);
      return await watches.add({ ...request, id: idOf(request, now), since: now });
    },
    async matchNewReports(now) {
      const last = await articles.readMetadata(MATCHED_UNTIL_KEY);
      const standing = await watches.list();
      if (last !== null && standing.length > 0) {
        const arrived = await articles.arrivedReports(Number(last) - RESCAN_OVERLAP_MS, now);
        await matchReports(arrived, standing, deps);
        await watches.purgeHits(now - HITS_KEPT_MS);
      }
      await articles.writeMetadata(MATCHED_UNTIL_KEY, String(now));
    },
    findSentence: (report, watch) =>
      createStandingQueryMatcher([watch], lexicon).match(report)[0]?.sentence,
  };
}

function checkPhrase(phrase: string, lexicon: Lexicon): void {
  if (phrase.length > PHRASE_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the subject has ${phrase.length} characters: watch for ${PHRASE_CHARACTERS} at most`,
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
  for await (const report of readReportsInSlices(deps.articles, [...byId.keys()])) {
    const standingOf = byId.get(report.id);
    if (!standingOf) continue;
    const first = await firstArrival(standingOf, deps.articles);
    for (const { id, sentence } of search.match(report)) {
      if (first <= (sinceOf.get(id) ?? 0)) continue;
      // Every look sees it again for some minutes, and to compare it with others takes long.
      if (await deps.watches.isHit(id, standingOf.reprintGroup)) continue;
      const at = standingOf.arrivedAt;
      const isTold = await isKnownStory(report, id, at, deps);
      const hit = {
        watchId: id,
        articleId: report.id,
        reprintGroup: standingOf.reprintGroup,
        sentence,
      };
      await deps.watches.addHit(hit, isTold ? 'not-new' : 'told', at);
    }
  }
}

/** When the first printing of a report arrived: copied later, it is no news. */
async function firstArrival(
  { reprintGroup, arrivedAt }: ArrivedReport,
  store: ArticleStore,
): Promise<number> {
  const [first] = await store.reprintGroupMembers([reprintGroup]);
  return Math.min(arrivedAt, first?.arrivedAt ?? arrivedAt);
}

/** Whether a watch was told of the matter of a report a short time before, or of the report itself. */
async function isKnownStory(
  report: Report,
  watchId: string,
  at: number,
  { articles, watches, isSameMatter }: WatchMatcherDeps,
): Promise<boolean> {
  const before = await watches.articlesWithHits(watchId, at - STORY_WINDOW_MS);
  // A revision that changed much may count as another report than the one that was told.
  if (before.includes(report.id)) return true;
  const told = await articles.articles(before);
  const reports = told.filter((one) => one.kind === 'report');
  return await isSameMatter(report, reports, at);
}
