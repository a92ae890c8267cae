import { buildDigest } from '../../answers/digest/build-digest.ts';
import type { NewReport } from '../../answers/digest/read-new-report.ts';
import type { Outlet } from '../../domain/beat.ts';
import { DAY_MS, dayOf } from '../../domain/calendar/instant.ts';
import type { ArchiveContents, Digest, DigestCoverage } from '../../domain/digest.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArrivedReport, ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { FeedHealth } from '../ports/feed-health.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import type { ReprintStore } from '../ports/reprint-store.ts';
import { type FreshReport, findFreshReports } from './find-fresh-reports.ts';
import { readEarlierSaliences } from './read-earlier-saliences.ts';
import { readNewReports } from './read-new-reports.ts';

/**
 * How long after its beginning (UTC) a day counts as over: what is announced for it is in the future
 * in its morning, and no longer in its evening, whatever zone the desk is in.
 */
const DAY_OVER_AFTER_MS = DAY_MS / 2;

export interface DigestRequest {
  /** The window of arrival: after one instant, and not after the other; milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** `null` for everything. */
  readonly subject: string | null;
  /** How many reports of the window are read at most, the last to arrive; all where it is not said. */
  readonly latest?: number;
  /** Is awaited again and again while the digest is made, for reporting progress. */
  readonly meanwhile?: () => Promise<void>;
}

interface DigestDeps {
  readonly articles: ArticleStore;
  readonly reprints: ReprintStore;
  readonly listings: ArticleListings;
  readonly keeper: IndexKeeper;
  readonly feeds: FeedHealth;
  readonly lexicon: Lexicon;
  readonly readings: Pick<Readings, 'texts' | 'firstSentences' | 'openings'>;
  readonly outlets: readonly Outlet[];
}

/** Makes digests of the articles of a store, in slices between which it yields to the event loop. */
export function createDigestBuilder(deps: DigestDeps) {
  const { reprints, listings, feeds, lexicon, outlets } = deps;
  return async (request: DigestRequest): Promise<Digest> => {
    const { since, until, subject, latest, meanwhile } = request;
    const arrived = await listings.arrivedReports(since, until, latest);
    const fresh = await findFreshReports(reprints, arrived, { since, until, outlets });
    const { dated = [], undated = [] } = Object.groupBy(fresh, ({ shown }) =>
      shown.published === null ? 'undated' : 'dated',
    );
    const { reports, unread } = await readNewReports(dated, request, deps);
    const { reports: withoutDate } = await readNewReports(undated, request, deps);
    const isEmpty = reports.length === 0;
    const input = {
      reports,
      undated: withoutDate,
      before: isEmpty ? [] : await readEarlierSaliences(since, deps),
      accounts: isEmpty ? [] : await listings.accounts(),
      lexicon,
      lastPastDay: dayOf(until - DAY_OVER_AFTER_MS),
    };
    return {
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
      subject,
      ...(await runSliced(buildDigest(input), meanwhile)),
      ...listUndated(arrived, subject === null ? null : [...reports, ...withoutDate], fresh),
      read: {
        ...summarizeArrived(arrived),
        ...(unread > 0 ? { leftOut: unread } : {}),
        feedsFailing: await feeds.failing(),
      },
      ...(arrived.length === 0 ? { held: await summarizeHoldings(listings) } : {}),
    };
  };
}

/**
 * The arrivals without a publication date.
 *
 * @param fitting reports on the digest's subject, each the shown one of a fresh reprint group;
 *   `null` without a subject
 */
function listUndated(
  arrived: readonly ArrivedReport[],
  fitting: readonly NewReport[] | null,
  fresh: readonly FreshReport[],
): Pick<Digest, 'undated'> {
  const ids = new Set(fitting?.map(({ article }) => article.id));
  const groups = new Set(
    fresh.filter(({ shown }) => ids.has(shown.id)).map(({ shown }) => shown.reprintGroup),
  );
  const undated = arrived.filter(
    ({ published, reprintGroup }) =>
      published === null && (fitting === null || groups.has(reprintGroup)),
  );
  return undated.length > 0 ? { undated } : {};
}

async function summarizeHoldings(listings: ArticleListings): Promise<ArchiveContents> {
  const [one] = await listings.arrivedReports(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1);
  return { reports: one !== undefined, newest: await listings.newestReport() };
}

function summarizeArrived(arrived: readonly ArrivedReport[]): Omit<DigestCoverage, 'feedsFailing'> {
  const dates = arrived.flatMap(({ published }) => published ?? []);
  return {
    articles: arrived.length,
    outlets: new Set(arrived.flatMap(({ outlet }) => outlet ?? [])).size,
    newest: dates.toSorted().at(-1) ?? null,
  };
}
