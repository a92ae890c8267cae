import { destination, type Logger, pino, stdSerializers } from 'pino';

const STANDARD_ERROR = 2;

/** What happened, for whoever runs Parley: one line of JSON an entry. */
export type Log = Logger;

/** A log on standard error; an entry is written before the next thing happens. */
export function createLog(level: string): Log {
  const serializers = { fault: stdSerializers.err };
  return pino(
    { level, base: null, serializers },
    destination({ dest: STANDARD_ERROR, sync: true }),
  );
}
