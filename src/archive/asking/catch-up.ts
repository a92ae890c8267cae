import { setTimeout as sleep, setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** Work that brings an index up to date: done once for all that ask for it while it goes on. */
export interface CatchUp<T> {
  /** Settles with what the work that goes on, or is begun, comes to. */
  whole(): Promise<T>;
  /**
   * Settles with what work comes to that was begun after this was called: what goes on may not know of
   * what came since it began.
   */
  anew(): Promise<T>;
  /**
   * The same as `anew` where it comes to it in time; else nothing, and its fault is told. All that ask while the
   * work goes on share one time, which the first of them begins: a question asks several times, and
   * whoever comes when thousands of articles are being indexed would wait in vain.
   *
   * @param patienceMs milliseconds
   */
  within(patienceMs: number): Promise<T | undefined>;
  /**
   * Called by the work after each of its slices: yields to the event loop, and where somebody did not
   * wait for it a moment ago leaves most of its time to them.
   */
  giveWay(): Promise<void>;
}

/** Who did not wait for the work so long ago, in milliseconds, may still be being answered. */
const LEFT_LATELY_MS = 1000;

/** What is left to whoever asks, of the length of each slice: the work then has a quarter of the time. */
const LEFT_TO_ASKERS = 3;

/** A slice that something else made long, in milliseconds, is no reason to wait longer than this. */
const LONGEST_WAY_MS = 100;

/**
 * @param work is begun when it is asked for and does not go on
 * @param onFault told of a fault of work that somebody did not wait for, once
 */
export function createCatchUp<T>(
  work: () => Promise<T>,
  onFault: (fault: unknown) => void,
): CatchUp<T> {
  let working: Promise<T> | undefined;
  let late: Promise<T | undefined> | undefined;
  let ended = new AbortController();
  let leftAt = Number.NEGATIVE_INFINITY;
  let sliceBeganAt = 0;

  const whole = (): Promise<T> => {
    if (working) return working;
    sliceBeganAt = performance.now();
    working = work().finally(() => {
      ended.abort();
      [working, late, ended] = [undefined, undefined, new AbortController()];
    });
    return working;
  };
  const beginPatience = async (
    patienceMs: number,
    going: Promise<T>,
    { signal }: AbortController,
  ): Promise<T | undefined> => {
    await sleep(patienceMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return await going;
    going.catch(onFault);
    return undefined;
  };

  const inTime = async (going: Promise<T>, patienceMs: number): Promise<T | undefined> => {
    late ??= beginPatience(patienceMs, going, ended);
    const found = await Promise.race([going, late]);
    if (found === undefined) leftAt = performance.now();
    return found;
  };

  return {
    whole,
    async anew() {
      // Whoever waits for that work is told of its fault.
      await working?.catch(() => undefined);
      return await whole();
    },
    async within(patienceMs) {
      if (working) {
        // Whoever began that work is told of its fault.
        const isOver = await inTime(working, patienceMs).then(
          (found) => found !== undefined,
          () => true,
        );
        if (!isOver) return undefined;
      }
      return await inTime(whole(), patienceMs);
    },
    async giveWay() {
      const now = performance.now();
      const isLeft = now - leftAt < LEFT_LATELY_MS;
      const wayMs = isLeft ? Math.min(LEFT_TO_ASKERS * (now - sliceBeganAt), LONGEST_WAY_MS) : 0;
      await (wayMs > 0 ? sleep(wayMs) : yieldToEventLoop());
      sliceBeganAt = performance.now();
    },
  };
}
