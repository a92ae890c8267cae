import { destination, type Logger, pino } from 'pino';
import type { Redact } from '../domain/redact.ts';

const STANDARD_ERROR = 2;

/** What happened, for whoever runs Parley: one line of JSON an entry. */
export type Log = Logger;

/** A log on standard error; an entry is written before the next thing happens. */
export function createLog(level: string, redact: Redact): Log {
  const standardError = destination({ dest: STANDARD_ERROR, sync: true });
  const serializers = { fault: serializeFault };
  return pino(
    { level, base: null, serializers },
    { write: (line) => standardError.write(redact(line)) },
  );
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
export function serializeFault(fault: unknown, causes = MOST_CAUSES): LoggedFault {
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
