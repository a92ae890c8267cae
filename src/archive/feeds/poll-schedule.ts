import { Failure } from '../../domain/failure.ts';
import type { FeedState, FollowedAddress } from '../ports/feed-store.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';

/** When something happens: now, in milliseconds since 1970, and a number from 0 up to 1 by chance. */
export interface PollMoment {
  readonly now: number;
  readonly random: number;
}

/** What a reading without a fault leaves. */
type PollSuccess = Pick<FeedState, 'kind' | 'title' | 'validators' | 'hash'> & {
  readonly movedTo: string | null;
  /** How long the server calls it fresh; `null` where it does not say. */
  readonly maxAgeMs: number | null;
};

/** The state of a followed address after a reading without a fault. */
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
    dueAt: now + jittered(Math.max(everyMs(followed), fresh), random),
    failures: 0,
    failingSince: null,
    fault: null,
    isGone: false,
  };
}

/** Why a reading failed, and how long the server asks to be left alone. */
export interface PollFailure {
  readonly message: string;
  readonly isGone: boolean;
  readonly retryAfterMs: number | null;
}

/** The fault of something thrown; nothing is told of a fault of Parley's own but that it is one. */
export function toPollFailure(thrown: unknown): PollFailure {
  const message =
    thrown instanceof Failure ? thrown.message : 'Parley failed to read it: see its log';
  const isGone = thrown instanceof Failure && thrown.code === 'gone';
  return { message, isGone, retryAfterMs: null };
}

/** The state of a followed address after a reading that failed: what was read before stays. */
export function stateAfterFailure(
  followed: FollowedAddress,
  { message, isGone, retryAfterMs }: PollFailure,
  { now, random }: PollMoment,
): FeedState {
  const { kind, title, movedTo, validators, hash, readAt } = followed;
  const doubled = everyMs(followed) * 2 ** Math.min(followed.failures + 1, MOST_DOUBLINGS);
  const backOff = Math.max(Math.min(doubled, CRAWL_POLICY.longestBackOffMs), everyMs(followed));
  const asked = Math.min(retryAfterMs ?? 0, CRAWL_POLICY.longestRetryAfterMs);
  return {
    kind,
    title,
    movedTo,
    validators,
    hash,
    readAt,
    dueAt: now + Math.max(jittered(backOff, random), asked),
    failures: followed.failures + 1,
    failingSince: followed.failingSince ?? now,
    fault: message,
    isGone,
  };
}

/** Beyond this, doubling any interval has passed the longest back-off. */
const MOST_DOUBLINGS = 16;

function everyMs(followed: FollowedAddress): number {
  return followed.everyMs ?? CRAWL_POLICY.everyMs;
}

function jittered(ms: number, chance: number): number {
  return Math.round(ms * (1 + CRAWL_POLICY.jitter * (2 * chance - 1)));
}
