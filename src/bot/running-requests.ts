import { setTimeout as delay } from 'node:timers/promises';
import type { WorkLog } from '../archive/ports/work-log.ts';

/** The grace period of a stop: longer than all tries of one call to the chat. */
const SHUTDOWN_GRACE_MS = 15_000;

/** Requests under way: they were acknowledged, so no other process takes them. */
export interface RunningRequests {
  run(work: () => Promise<void>): Promise<void>;
  /** Settles when all is done, or after a grace period; what is left by then is logged. */
  drain(): Promise<void>;
}

/** Counts what is being done. */
export function createRunningRequests(log: WorkLog): RunningRequests {
  const running = new Set<Promise<void>>();
  return {
    async run(work) {
      const done = work();
      running.add(done);
      try {
        await done;
      } finally {
        running.delete(done);
      }
    },
    async drain() {
      const timeout = new AbortController();
      const waiting = delay(SHUTDOWN_GRACE_MS, 'late', { signal: timeout.signal }).catch(
        () => 'late',
      );
      const first = await Promise.race([Promise.allSettled(running), waiting]);
      timeout.abort();
      if (first === 'late' && running.size > 0) {
        log.warn({ requests: running.size }, 'stopped while requests were still being answered');
      }
    },
  };
}
