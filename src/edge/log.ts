import { AsyncLocalStorage } from 'node:async_hooks';
import { destination, type Logger, pino } from 'pino';
import type { LogScope } from '../archive/ports/work-log.ts';
import type { Redact } from '../domain/redact.ts';

const STANDARD_ERROR = 2;

/** What happened, for whoever runs Parley: one line of JSON an entry. */
export type Log = Logger;

/** A log, and how work is done whose lines are known by what they have in common. */
export interface ScopedLog {
  readonly log: Log;
  readonly within: LogScope;
}

/**
 * A log on standard error; an entry is written before the next thing happens.
 *
 * @param redact leaves secrets out of each line
 * @param to the number of an open file other than standard error, or a file's path
 */
export function createLog(
  level: string,
  redact: Redact,
  to: number | string = STANDARD_ERROR,
): ScopedLog {
  const scopes = new AsyncLocalStorage<object>();
  // Pino itself calls a fault `err` that is logged without a name.
  const serializers = { fault: serializeFault, err: serializeFault };
  const written = destination({ dest: to, sync: true });
  const log = pino(
    { level, base: null, serializers, mixin: () => ({ ...scopes.getStore() }) },
    { write: (line) => written.write(redact(line)) },
  );
  return {
    log,
    within: (facts, work) => scopes.run({ ...scopes.getStore(), ...facts }, work),
  };
}

/** Faults behind a fault that are logged. */
const MOST_CAUSES = 5;

/** What is logged of a fault. */
interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: LoggedFault;
}

/**
 * A fault as it is logged: what else hangs on it may hold what somebody wrote, or what was sent, with
 * its token.
 */
function serializeFault(fault: unknown, causes = MOST_CAUSES): LoggedFault {
  if (!(fault instanceof Error)) return { type: typeof fault, message: String(fault) };
  const { name, message, stack, cause } = fault;
  const code = 'code' in fault ? fault.code : undefined;
  return {
    type: name,
    message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || causes === 0 ? {} : { cause: serializeFault(cause, causes - 1) }),
  };
}
