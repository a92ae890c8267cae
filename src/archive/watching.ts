import { createHash } from 'node:crypto';
import type { Report } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import type { Span } from '../domain/span.ts';
import type { Watch } from '../domain/watch.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { canStand, createStandingSearch } from '../search/standing-search.ts';
import { reportsInSlices } from './in-slices.ts';
import type { Arrived, ArticleStore } from './ports/article-store.ts';
import type { StandingWatch, WatchStore } from './ports/watch-store.ts';
import type { IsSameMatter } from './same-matter.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How far every look reaches back behind the last one: an article that another process was just
 * putting then is not missed. A hit is written down once, however often it is seen.
 */
const OVERLAP_MS = 10 * MINUTE_MS;

/** How long a development goes on: what is reported of it within that time is not news again. */
const DEVELOPMENT_MS = 2 * DAY_MS;

/** How long hits are kept after they were told. */
const HITS_KEPT_MS = 30 * DAY_MS;

/** Characters of a subject at most: a line. */
const PHRASE_CHARACTERS = 200;

const ID_DIGITS = 12;

/** Under this name the store notes until when reports were looked at. */
const LOOKED = 'watched-until';

/** What a watch is made of. */
type WatchRequest = Pick<Watch, 'channel' | 'user' | 'phrase'>;

/** Tells channels' watches of the reports that meet them. */
export interface Watching {
  /**
   * Sets a watch for what comes from now on.
   *
   * @throws Failure `bad-question` for a phrase without a word to watch for, or too long a one
   */
  watch(request: WatchRequest, now: number): Promise<'added' | 'known'>;
  /**
   * Looks at the reports that arrived since the last look, and writes down which watches each
   * meets; a report on a matter that a watch was told of within two days is not new to it.
   */
  look(now: number): Promise<void>;
  /** The sentence of a report that meets a watch best; nothing where none does. */
  sentenceIn(report: Report, watch: Watch): Span | undefined;
}

/** What watching works with. */
interface Sources {
  readonly articles: ArticleStore;
  readonly watches: WatchStore;
  readonly lexicon: Lexicon;
  readonly isSameMatter: IsSameMatter;
}

/** Watching over the reports of a store. */
export function createWatching(sources: Sources): Watching {
  const { articles, watches, lexicon } = sources;
  return {
    async watch(request, now) {
      refuseUnfit(request.phrase, lexicon);
      return await watches.add({ ...request, id: idOf(request, now), since: now });
    },
    async look(now) {
      const last = await articles.note(LOOKED);
      const standing = await watches.list();
      if (last !== null && standing.length > 0) {
        const arrived = await articles.arrived(Number(last) - OVERLAP_MS, now);
        await meet(arrived, standing, sources);
        await watches.forgetHits(now - HITS_KEPT_MS);
      }
      await articles.setNote(LOOKED, String(now));
    },
    sentenceIn: (report, watch) => createStandingSearch([watch], lexicon).met(report)[0]?.sentence,
  };
}

function refuseUnfit(phrase: string, lexicon: Lexicon): void {
  if (phrase.length > PHRASE_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the subject has ${phrase.length} characters: watch for ${PHRASE_CHARACTERS} at most`,
    );
  }
  if (!canStand(phrase, lexicon)) {
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

async function meet(
  arrived: readonly Arrived[],
  standing: readonly StandingWatch[],
  sources: Sources,
): Promise<void> {
  const search = createStandingSearch(standing, sources.lexicon);
  const sinceOf = new Map(standing.map(({ id, since }) => [id, since]));
  const byId = new Map(arrived.map((one) => [one.id, one]));
  for await (const report of reportsInSlices(sources.articles, [...byId.keys()])) {
    const standingOf = byId.get(report.id);
    if (!standingOf) continue;
    const first = await firstPrinted(standingOf, sources.articles);
    for (const { id: watchId, sentence } of search.met(report)) {
      if (first <= (sinceOf.get(watchId) ?? 0)) continue;
      // Every look sees it again for some minutes, and to compare it with others takes long.
      if (await sources.watches.isHit(watchId, standingOf.report)) continue;
      const at = standingOf.arrivedAt;
      const isTold = await isToldOf(report, watchId, at, sources);
      const hit = { watchId, articleId: report.id, report: standingOf.report, sentence };
      await sources.watches.hit(hit, isTold ? 'not-new' : 'told', at);
    }
  }
}

/** When the first printing of a report arrived: copied later, it is no news. */
async function firstPrinted({ report, arrivedAt }: Arrived, store: ArticleStore): Promise<number> {
  const [first] = await store.printings([report]);
  return Math.min(arrivedAt, first?.arrivedAt ?? arrivedAt);
}

/** Whether a watch was told of the matter of a report a short time before, or of the report itself. */
async function isToldOf(
  report: Report,
  watchId: string,
  at: number,
  { articles, watches, isSameMatter }: Sources,
): Promise<boolean> {
  const before = await watches.articlesHit(watchId, at - DEVELOPMENT_MS);
  // A revision that changed much may count as another report than the one that was told.
  if (before.includes(report.id)) return true;
  const told = await articles.articles(before);
  const reports = told.filter((one) => one.kind === 'report');
  return await isSameMatter(report, reports, at);
}
