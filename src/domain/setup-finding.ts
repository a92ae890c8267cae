import type { Failure } from './failure.ts';

/** What of a set-up is looked at. */
export type SetupCheck =
  | 'settings'
  | 'corpus'
  | 'database'
  | 'disk'
  | 'tokens'
  | 'scopes'
  | 'connection'
  | 'clock'
  | 'feeds';

/** What looking at one part of a set-up found. */
export interface SetupFinding {
  readonly check: SetupCheck;
  /** `skipped` where the part is not set up, or cannot be looked at for another fault. */
  readonly status: 'ok' | 'fault' | 'skipped';
  /** What was found, in one line. No secret stands in it. */
  readonly what: string;
  /** What to do about it; `null` where nothing is to be done. */
  readonly advice: string | null;
}

/** What was found, before it is said of which part. */
export type FoundState = Omit<SetupFinding, 'check'>;

export function inOrder(what: string): FoundState {
  return { status: 'ok', what, advice: null };
}

/** That something is wrong with a part, and what to do about it. */
export function faultOf(what: string, advice: string): FoundState {
  return { status: 'fault', what, advice };
}

/** That a part was not looked at, and why. */
export function notLookedAt(what: string, advice: string | null = null): FoundState {
  return { status: 'skipped', what, advice };
}

/**
 * That something failed. The message of a Failure says what was wrong and, behind its last colon,
 * what to do; where it says no more than the first, `advice` stands there.
 */
export function failedState({ message }: Failure, advice: string): FoundState {
  const line = message.replace(/\s+/g, ' ');
  const at = line.lastIndexOf(': ');
  return at < 0 ? faultOf(line, advice) : faultOf(line.slice(0, at), line.slice(at + 2));
}
