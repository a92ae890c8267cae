import { NEWS_WINDOW_MS } from '../articles/arrival.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How feeds, pages and their entries are read. Times in milliseconds. */
export const CRAWL_POLICY = {
  /** News sites change their feeds every few minutes; a quarter of an hour is soon enough to cite. */
  everyMs: 15 * MINUTE_MS,
  /** A part by which a reading comes earlier or later, so that feeds do not all come at once. */
  jitter: 0.1,
  /** A server may call a feed fresh for longer; beyond this, news would come too late. */
  longestFreshMs: HOUR_MS,
  /** A feed that fails is tried again after twice as long each time, and at least this often. */
  longestBackOffMs: 12 * HOUR_MS,
  /** A server that asks to be left alone for longer is asked once a day all the same. */
  longestRetryAfterMs: DAY_MS,
  /** After this a reading that somebody began counts as lost: an exchange with redirects and turns. */
  feedLeaseMs: 5 * MINUTE_MS,
  /** As before, for an entry: its page may wait for its turn behind a slow host, and be large. */
  entryLeaseMs: 10 * MINUTE_MS,
  /** What a new feed lists from before this is no news to anybody. */
  newsForMs: NEWS_WINDOW_MS,
  /** Entries of a feed that are looked at, the newest: only archives list more. */
  entriesLookedAt: 1000,
  /** New entries taken of one reading: a busy site prints as many in a day; more is an archive. */
  newEntries: 50,
  /** When a page that cannot be had is tried again: four times in some ten hours, then given up. */
  retriesMs: [5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 8 * HOUR_MS],
  /** Another feed's entry of the same page, read so shortly ago, is the same page. */
  sameReadingMs: 30 * MINUTE_MS,
  /**
   * An entry whose change changed nothing is looked at again after this at the earliest, then after
   * twice as long: some feeds print the time of day, or the number of readers, in every entry.
   */
  changeInVainMs: 30 * MINUTE_MS,
  longestChangeInVainMs: DAY_MS,
  /** A publication further ahead than any time zone is a misprint. */
  aheadMs: DAY_MS,
  /** How long entries are remembered that no reading met. */
  rememberedMs: 60 * DAY_MS,
  /** A slow host must not hold up the others; articles are read one after another all the same. */
  hostsAtOnce: 4,
} as const satisfies Readonly<Record<string, number | readonly number[]>>;
