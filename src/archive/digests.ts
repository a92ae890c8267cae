import type { DatesIn } from '../answers/dates-in.ts';
import { digestOf } from '../answers/digest/digest.ts';
import type { Outlet } from '../domain/beat.ts';
import type { Digest, Held, Read } from '../domain/digest.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { dayOf } from './arrival.ts';
import { saliencesBefore } from './earlier-reports.ts';
import { freshAmong } from './fresh.ts';
import { inTurns } from './in-turns.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { readNewReports } from './new-reports.ts';
import type { Arrived, ArticleStore } from './ports/article-store.ts';
import type { FeedHealth } from './ports/feed-health.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long after its beginning (UTC) a day counts as over: what is announced for it is still to
 * come in its morning, and no longer in its evening, whatever zone the desk is in.
 */
const OVER_AFTER_MS = DAY_MS / 2;

/** What is asked of a digest. */
export interface DigestRequest {
  /** What arrived after one instant, and not after the other; in milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** `null` for everything. */
  readonly subject: string | null;
  /** Is awaited again and again while the digest is made: whoever waits for it can say so. */
  readonly meanwhile?: () => Promise<void>;
}

/** Where digests come from. */
interface Sources {
  readonly store: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly feeds: FeedHealth;
  readonly lexicon: Lexicon;
  readonly datesIn: DatesIn;
  readonly outlets: readonly Outlet[];
}

/** Makes digests of the articles of a store, in slices that leave others their turn. */
export function createDigests(sources: Sources) {
  const { store, feeds, lexicon, outlets } = sources;
  return async (request: DigestRequest): Promise<Digest> => {
    const { since, until, subject, meanwhile } = request;
    const arrived = await store.arrived(since, until);
    const fresh = await freshAmong(store, arrived, { since, until, outlets });
    const { reports, unread } = await readNewReports(fresh, request, sources);
    const isEmpty = reports.length === 0;
    const material = {
      reports,
      before: isEmpty ? [] : await saliencesBefore(since, store),
      accounts: isEmpty ? [] : await store.accounts(),
      lexicon,
      past: dayOf(until - OVER_AFTER_MS),
    };
    return {
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
      subject,
      ...(await inTurns(digestOf(material), meanwhile)),
      read: {
        ...readOf(arrived),
        ...(unread > 0 ? { leftOut: unread } : {}),
        feedsFailing: await feeds.failing(),
      },
      ...(arrived.length === 0 ? { held: await heldBy(store) } : {}),
    };
  };
}

async function heldBy(store: ArticleStore): Promise<Held> {
  const [one] = await store.arrived(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1);
  return { reports: one !== undefined, newest: await store.newestReport() };
}

function readOf(arrived: readonly Arrived[]): Omit<Read, 'feedsFailing'> {
  const dates = arrived.flatMap(({ published }) => published ?? []);
  return {
    articles: arrived.length,
    outlets: new Set(arrived.flatMap(({ outlet }) => outlet ?? [])).size,
    newest: dates.toSorted().at(-1) ?? null,
  };
}
