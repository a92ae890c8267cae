import { type Logger, LogLevel } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';

/**
 * Bolt's log lines in Parley's own log; what Bolt logs for debugging is left out.
 *
 * @param isLoud whether its warnings and errors are: while the bot starts or ends they say in other
 *   words what the one line says that whoever starts it gets
 */
export function createSlackLogger(log: WorkLog, isLoud: () => boolean = () => true): Logger {
  const joined = (parts: unknown[]) => parts.map(String).join(' ');
  const tell = (level: 'warn' | 'error', parts: unknown[]) =>
    log[isLoud() ? level : 'info']({ from: 'bolt' }, joined(parts));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => tell('warn', parts),
    error: (...parts: unknown[]) => tell('error', parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
