import { backoff, withJitter } from '../../domain/backoff.ts';
import { Failure } from '../../domain/failure.ts';
import type { FeedState, FollowedAddress } from '../ports/feed-store.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';

/** The time, in milliseconds since 1970, and a random number from 0 up to 1. */
export interface PollMoment {
  readonly now: number;
  readonly random: number;
}

/** The result of a successful poll. */
type PollSuccess = Pick<FeedState, 'kind' | 'title' | 'validators' | 'hash'> & {
  readonly movedTo: string | null;
  /** How long the server declares it fresh; `null` where it does not. */
  readonly maxAgeMs: number | null;
};

/** The state of a followed address after a successful poll. */
export function stateAfterSuccess(
  followed: FollowedAddress,
  { movedTo, maxAgeMs, ...read }: PollSuccess,
  { now, random }: PollMoment,
): FeedState {
  const fresh = Math.min(maxAgeMs ?? 0, CRAWL_POLICY.longestFreshMs);
  return {
    ...read,
    movedTo: movedTo ?? followed.movedTo,
    readAt: now,
    dueAt:
      now + withJitter(Math.max(everyMs(followed), fresh), { jitter: CRAWL_POLICY.jitter, random }),
    failures: 0,
    failingSince: null,
    fault: null,
    isGone: false,
  };
}

/** Why a poll failed, and the Retry-After of the server. */
export interface PollFailure {
  readonly message: string;
  readonly isGone: boolean;
  readonly retryAfterMs: number | null;
}

/** The failure of something thrown; an error of Parley's own is not described, only logged. */
export function toPollFailure(thrown: unknown): PollFailure {
  const message =
    thrown instanceof Failure ? thrown.message : 'Parley failed to read it: see its log';
  const isGone = thrown instanceof Failure && thrown.code === 'gone';
  return { message, isGone, retryAfterMs: null };
}

/** The state of a followed address after a failed poll: what was read before stays. */
export function stateAfterFailure(
  followed: FollowedAddress,
  { message, isGone, retryAfterMs }: PollFailure,
  { now, random }: PollMoment,
): FeedState {
  const { kind, title, movedTo, validators, hash, readAt } = followed;
  const failures = followed.failures + 1;
  const baseMs = everyMs(followed);
  const waitMs = backoff({
    baseMs,
    // One that is read more seldom than that is not read more often because it fails.
    maxMs: Math.max(CRAWL_POLICY.longestBackOffMs, baseMs),
    attempt: failures,
    jitter: CRAWL_POLICY.jitter,
    random,
  });
  const asked = Math.min(retryAfterMs ?? 0, CRAWL_POLICY.longestRetryAfterMs);
  return {
    kind,
    title,
    movedTo,
    validators,
    hash,
    readAt,
    dueAt: now + Math.max(waitMs, asked),
    failures,
    failingSince: followed.failingSince ?? now,
    fault: message,
    isGone,
  };
}

function everyMs(followed: FollowedAddress): number {
  return followed.everyMs ?? CRAWL_POLICY.everyMs;
}
