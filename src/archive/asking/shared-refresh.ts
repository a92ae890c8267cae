import { setTimeout as sleep, setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** A refresh of an index that runs at most once at a time: callers that come while it runs share it. */
export interface SharedRefresh<T> {
  /** Joins the refresh that is running, or starts one. */
  joined(): Promise<T>;
  /**
   * Waits for a refresh that started after this call: one that is already running may miss what was stored
   * since it started.
   */
  fresh(): Promise<T>;
  /**
   * The same as `fresh`, but resolves to `undefined` when that takes longer than the timeout; a fault of the
   * refresh is then reported to `onFault`. Callers share one timeout for each refresh, which starts with the
   * first of them: an answer asks several times, and would otherwise wait several times.
   *
   * @param timeoutMs milliseconds
   */
  freshWithin(timeoutMs: number): Promise<T | undefined>;
  /**
   * Called by the refresh after each slice of its work: yields to the event loop, and for longer where a
   * caller timed out within the last second and is being answered from what is there.
   */
  pause(): Promise<void>;
}

/** For so many milliseconds after a timeout a caller may still be being answered. */
const ANSWERING_MS = 1000;

/** While callers are being answered a pause lasts this many times as long as the slice before it. */
const PAUSE_PER_SLICE = 3;

/** A pause lasts at most this many milliseconds, also where something else made the slice long. */
const LONGEST_PAUSE_MS = 100;

/**
 * Shares the runs of a refresh among its callers.
 *
 * @param refresh called when one is asked for and none is running
 * @param onFault called once with a fault of a refresh that a caller did not wait for
 */
export function createSharedRefresh<T>(
  refresh: () => Promise<T>,
  onFault: (fault: unknown) => void,
): SharedRefresh<T> {
  let running: Promise<T> | undefined;
  let timeout: Promise<T | undefined> | undefined;
  let finished = new AbortController();
  let timedOutAt = Number.NEGATIVE_INFINITY;
  let sliceStartedAt = 0;

  const joined = (): Promise<T> => {
    if (running) return running;
    sliceStartedAt = performance.now();
    running = refresh().finally(() => {
      // Without a reason one with the whole stack is made, several times a question.
      finished.abort('finished');
      [running, timeout, finished] = [undefined, undefined, new AbortController()];
    });
    return running;
  };

  const startTimeout = async (
    timeoutMs: number,
    own: Promise<T>,
    { signal }: AbortController,
  ): Promise<T | undefined> => {
    await sleep(timeoutMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return await own;
    own.catch(onFault);
    return undefined;
  };

  const withTimeout = async (own: Promise<T>, timeoutMs: number): Promise<T | undefined> => {
    timeout ??= startTimeout(timeoutMs, own, finished);
    const found = await Promise.race([own, timeout]);
    if (found === undefined) timedOutAt = performance.now();
    return found;
  };

  return {
    joined,
    async fresh() {
      // A fault of that refresh is thrown to the callers that joined it.
      await running?.catch(() => undefined);
      return await joined();
    },
    async freshWithin(timeoutMs) {
      if (running) {
        // A fault of that refresh is thrown to the callers that joined it.
        const isOver = await withTimeout(running, timeoutMs).then(
          (found) => found !== undefined,
          () => true,
        );
        if (!isOver) return undefined;
      }
      return await withTimeout(joined(), timeoutMs);
    },
    async pause() {
      const now = performance.now();
      const isAnswering = now - timedOutAt < ANSWERING_MS;
      const pauseMs = isAnswering
        ? Math.min(PAUSE_PER_SLICE * (now - sliceStartedAt), LONGEST_PAUSE_MS)
        : 0;
      await (pauseMs > 0 ? sleep(pauseMs) : yieldToEventLoop());
      sliceStartedAt = performance.now();
    },
  };
}
