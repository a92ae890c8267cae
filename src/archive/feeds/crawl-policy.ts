import { fourRetriesInAboutTenHours } from '../../domain/backoff.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/calendar/instant.ts';
import { NEWS_WINDOW_MS } from '../articles/arrival.ts';

/** How feeds, pages and their entries are read. Times in milliseconds. */
export const CRAWL_POLICY = {
  /** The interval of polling: news sites change their feeds every few minutes. */
  everyMs: 15 * MINUTE_MS,
  /** The share of the interval by which a poll varies, so that feeds are not polled all at once. */
  jitter: 0.1,
  /** The longest freshness that a server may ask for: beyond this, news would be late. */
  longestFreshMs: HOUR_MS,
  /** The longest backoff of a failing feed, which doubles with each failure. */
  longestBackOffMs: 12 * HOUR_MS,
  /** The longest Retry-After that is followed. */
  longestRetryAfterMs: DAY_MS,
  /** The lease of a feed: longer than any exchange with redirects and waits for the host. */
  feedLeaseMs: 5 * MINUTE_MS,
  /** The lease of an entry: its page may wait for a slow host, and be large. */
  entryLeaseMs: 10 * MINUTE_MS,
  /** The age above which entries of a new feed are left out: they are no news. */
  newsForMs: NEWS_WINDOW_MS,
  /** Entries of a feed that are processed, the newest: only archives list more. */
  entriesLookedAt: 1000,
  /** New entries taken of one poll: a busy site publishes as many in a day; more is an archive. */
  newEntries: 50,
  /** The delays of retries of a page; then it is given up. */
  retries: fourRetriesInAboutTenHours,
  /** A page that another feed's entry led to within this time is not read again. */
  sameReadingMs: 30 * MINUTE_MS,
  /**
   * The backoff of an entry whose changes left its article as it was, doubled each time: some feeds
   * print the time of day, or the number of readers, in every entry.
   */
  changeInVainMs: 30 * MINUTE_MS,
  longestChangeInVainMs: DAY_MS,
  /** A publication further in the future than any time zone is a misprint. */
  aheadMs: DAY_MS,
  /** How long entries are kept that their feed no longer lists. */
  rememberedMs: 60 * DAY_MS,
  /** Hosts that are read in parallel, so that a slow one does not delay the others. */
  hostsAtOnce: 4,
} as const satisfies Readonly<Record<string, number | readonly number[]>>;
