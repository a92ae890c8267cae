import { MINUTE_MS } from './calendar/instant.ts';

/** Beyond this, doubling any interval in use has passed the longest one. */
const MAX_DOUBLINGS = 16;

/** By how much an interval is varied, so that what failed together does not come back together. */
export interface Jitter {
  /** The share of the interval by which it is longer or shorter at most, from 0 to 1. */
  readonly jitter: number;
  /** A number from 0 up to 1 by chance. */
  readonly random: number;
}

/** How long something waits that failed, doubling with every failure. */
export interface Backoff extends Jitter {
  /** Milliseconds at attempt 0. */
  readonly baseMs: number;
  /** Milliseconds that no attempt waits longer than, the jitter aside. */
  readonly maxMs: number;
  /** How often it doubled, from 0. */
  readonly attempt: number;
}

export const NO_JITTER: Jitter = { jitter: 0, random: 0 };

/** Exponential backoff with jitter, in whole milliseconds. */
export function backoff({ baseMs, maxMs, attempt, ...variation }: Backoff): number {
  const doubledMs = baseMs * 2 ** Math.min(attempt, MAX_DOUBLINGS);
  return withJitter(Math.min(doubledMs, maxMs), variation);
}

/** An interval made longer or shorter by chance, in whole milliseconds. */
export function withJitter(intervalMs: number, { jitter, random }: Jitter): number {
  return Math.round(intervalMs * (1 + jitter * (2 * random - 1)));
}

/** Milliseconds to wait after the first failure, the second one, and so on. */
export type RetryDelays = readonly [number, ...number[]];

/** For a page that cannot be had: its server is down for minutes, or for a night. */
export const fourRetriesInAboutTenHours: RetryDelays = [
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  120 * MINUTE_MS,
  480 * MINUTE_MS,
];

/** For a message that somebody waits for: the desk misses it within the hour. */
export const fiveRetriesInAboutTwentyMinutes: RetryDelays = [
  MINUTE_MS,
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
];

/**
 * How long to wait after a failure; beyond the list, as long as after its last one.
 *
 * @param failures one after another, from 1
 */
export function retryDelay(delays: RetryDelays, failures: number): number {
  return delays[Math.min(failures, delays.length) - 1] ?? delays[0];
}
