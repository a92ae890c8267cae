/** By what sending keeps to Slack's limits and tells what arrived. All but `now` are milliseconds. */
export interface SendingTerms {
  /** Between two messages of one channel. */
  readonly paceMs: number;
  /** After this a call that Slack does not answer is given up. */
  readonly timeoutMs: number;
  /** The waits after each of which it is looked whether a message that nobody confirmed arrived. */
  readonly looksAfterMs: readonly number[];
  /** The waits before a message is sent again that surely was not taken; one for each retry. */
  readonly retriesAfterMs: readonly number[];
  /** The longest rate limit that is waited out for an answer; a longer one is a fault. */
  readonly longestLimitMs: number;
  /** The same for what is posted by itself, which other channels must not wait for. */
  readonly longestLimitOnceMs: number;
  /** What the bot's clock says, in milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The terms of the bot. Slack takes one message a second in a channel
 * (https://docs.slack.dev/apis/web-api/rate-limits), counted where it arrives: a tenth more keeps two
 * messages apart that the network brings closer together. It has been seen to answer after eleven
 * seconds; all tries of one message together stay below the lease of a request.
 */
export const SENDING_TERMS: SendingTerms = {
  paceMs: 1100,
  timeoutMs: 20_000,
  looksAfterMs: [1000, 3000],
  retriesAfterMs: [500, 1000, 2000, 4000],
  longestLimitMs: 60_000,
  longestLimitOnceMs: 3000,
  now: () => Date.now(),
};
