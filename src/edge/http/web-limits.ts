const SECOND = 1000;
const HOUR = 3600 * SECOND;
const KIBIBYTE = 1024;
export const MEBIBYTE: number = 1024 * KIBIBYTE;

/** What getting something from the web may cost, and how hosts are spared. */
export const WEB_LIMITS = {
  /** Characters. Servers take no more than about 8000, and robots.txt is matched against all of it. */
  addressCharacters: 2000,
  /** RFC 9309 asks for five at least; a page that needs more is a trap or wants cookies. */
  redirects: 5,
  /** Name, connection and handshake. A host that is up answers within three round trips. */
  connectMs: 10 * SECOND,
  /** From the request to the end of the answer's head: slow sites build a page in some seconds. */
  headMs: 20 * SECOND,
  /** From beginning to end of one exchange, so that a server cannot drip: 2 MB at 0.5 Mbit/s. */
  exchangeMs: 40 * SECOND,
  /** An answer's head. Large sites send 4 KB of policies and cookies. */
  headBytes: 32 * KIBIBYTE,
  /** A page, decompressed; the page reader takes no more. Those of news sites have up to 2 MB. */
  pageBytes: 20 * MEBIBYTE,
  /** A feed, decompressed: the largest in use hold whole articles, some hundred, in 5 MB. */
  feedBytes: 20 * MEBIBYTE,
  /** RFC 9309, 2.5: the part of a robots.txt that a crawler must read at least, and we at most. */
  robotsBytes: 500 * KIBIBYTE,
  /** RFC 9309, 2.4: a robots.txt is not used for longer than 24 hours. */
  robotsFreshMs: 24 * HOUR,
  /** A robots.txt that could not be had is asked for again soon, but not by each of many pages. */
  robotsFailedMs: 60 * SECOND,
  /** Between two answers of a host: slower than a reader clicks. */
  pauseMs: SECOND,
  /** A longer Crawl-delay is cut to this: some ask for a day, which would stop all other work. */
  crawlDelayMs: 30 * SECOND,
  /** Hosts whose rules and pauses are remembered. A desk reads some tens; a robots.txt may be big. */
  hosts: 200,
} as const satisfies Readonly<Record<string, number>>;

export type WebLimits = { readonly [Name in keyof typeof WEB_LIMITS]: number };
