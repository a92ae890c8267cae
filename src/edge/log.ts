import { AsyncLocalStorage } from 'node:async_hooks';
import { destination, type Logger, pino, stdSerializers } from 'pino';
import type { LogScope } from '../archive/ports/work-log.ts';

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
 * @param to the number of an open file other than standard error, or a file's path
 */
export function createLog(level: string, to: number | string = STANDARD_ERROR): ScopedLog {
  const scopes = new AsyncLocalStorage<object>();
  const serializers = { fault: stdSerializers.err };
  const log = pino(
    { level, base: null, serializers, mixin: () => ({ ...scopes.getStore() }) },
    destination({ dest: to, sync: true }),
  );
  return {
    log,
    within: (facts, work) => scopes.run({ ...scopes.getStore(), ...facts }, work),
  };
}
