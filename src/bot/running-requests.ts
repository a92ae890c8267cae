/** Requests under way: they were acknowledged, so no other process takes them. */
export interface RunningRequests {
  run(work: () => Promise<void>): Promise<void>;
  /** How many there are. */
  size(): number;
  /** Settles when those are done that are under way. Whoever waits for it knows how long they may. */
  drain(): Promise<void>;
}

/** Counts what is being done. */
export function createRunningRequests(): RunningRequests {
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
    size: () => running.size,
    async drain() {
      await Promise.allSettled(running);
    },
  };
}
