import type { Log } from '../edge/log.ts';

/**
 * A fault that nothing in the program waits for: a promise that was rejected, or an exception that
 * was thrown where only Node itself calls, as an `error` event without a listener is.
 */
type StrayFaultKind = 'unhandledRejection' | 'uncaughtException';

/** Calls back at each stray fault, which then does not end the process; returns how to end that. */
export type OnStrayFault = (tell: (kind: StrayFaultKind, fault: unknown) => void) => () => void;

/**
 * Exceptions within a window from which the process is taken to be beyond mending. A connection
 * that breaks throws one or two; a timer that throws at each turn passes this soon.
 */
const MOST_EXCEPTIONS = 10;

/** The length of that window, in milliseconds. */
const EXCEPTIONS_WITHIN_MS = 60_000;

/** How stray faults are watched for while the bot runs. */
export interface StrayFaultWatch {
  /** Fails when there were too many exceptions; never settles otherwise. */
  readonly beyondMending: Promise<never>;
  /** Ends the watch: a stray fault then ends the process again. */
  end(): void;
}

/**
 * Logs stray faults, and lets the process go on. Why it may, and when it may no longer, is written
 * down in docs/decisions/stray-faults.md.
 *
 * @param now in milliseconds, of a clock that does not go back
 */
export function watchStrayFaults(
  onStrayFault: OnStrayFault,
  log: Log,
  now: () => number,
): StrayFaultWatch {
  const { promise, reject } = Promise.withResolvers<never>();
  // It may fail before anything waits for it.
  promise.catch(() => undefined);
  let exceptions: readonly number[] = [];
  const end = onStrayFault((kind, fault) => {
    log.error({ fault: asError(fault), kind }, 'a fault that nothing waited for: the bot goes on');
    if (kind === 'unhandledRejection') return;
    exceptions = [...exceptions, now()].filter((at) => now() - at < EXCEPTIONS_WITHIN_MS);
    if (exceptions.length >= MOST_EXCEPTIONS) reject(tooMany(fault));
  });
  return { beyondMending: promise, end };
}

/** What was thrown may be anything: the log shows errors whole. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(`${typeof fault}: ${String(fault)}`);
}

function tooMany(cause: unknown): Error {
  const within = `${EXCEPTIONS_WITHIN_MS / 1000} s`;
  return new Error(
    `${MOST_EXCEPTIONS} exceptions that nothing caught within ${within}: the bot stops, to be started anew`,
    { cause },
  );
}
