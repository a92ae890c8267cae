import { setTimeout as delay } from 'node:timers/promises';
import type { WorkLog } from '../archive/ports/work-log.ts';

/** How long a stop waits for what was taken: longer than all tries of one call to Slack. */
const PATIENCE_MS = 15_000;

/** What the bot is doing: acknowledged, so that nobody else will do it. */
export interface Workload {
  doing(work: () => Promise<void>): Promise<void>;
  /** Settles when all is done, or after a while, with what is left told to the log. */
  done(): Promise<void>;
}

/** Counts what is being done. */
export function createWorkload(log: WorkLog): Workload {
  const running = new Set<Promise<void>>();
  return {
    async doing(work) {
      const done = work();
      running.add(done);
      try {
        await done;
      } finally {
        running.delete(done);
      }
    },
    async done() {
      const patience = new AbortController();
      const waited = delay(PATIENCE_MS, 'late', { signal: patience.signal }).catch(() => 'late');
      const first = await Promise.race([Promise.allSettled(running), waited]);
      patience.abort();
      if (first === 'late' && running.size > 0) {
        log.warn({ requests: running.size }, 'stopped while requests were still being answered');
      }
    },
  };
}
