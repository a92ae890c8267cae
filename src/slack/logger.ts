import { type Logger, LogLevel } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';

/** Bolt's log lines in Parley's own log; what Bolt logs for debugging is left out. */
export function createSlackLogger(log: WorkLog): Logger {
  const joined = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, joined(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'bolt' }, joined(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
