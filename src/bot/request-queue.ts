import { AsyncResource } from 'node:async_hooks';
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { settlesWithin } from '../archive/asking/settles-within.ts';
import { Failure } from '../domain/failure.ts';
import { queueFull } from './words/faults.ts';

/** How much a queue takes, and does at once. */
export interface QueueLimits {
  /**
   * Requests at once: more than one, since some wait for the chat or a thread. Their slices of work
   * come one after another in each turn of the event loop, which more of them make longer.
   */
  readonly atOnce: number;
  /** Requests of one person at once: somebody leaves room for others. */
  readonly atOncePerPerson: number;
  /** Requests that wait at most, of all people together. */
  readonly mostWaiting: number;
  /** A request that has more before it than this is told so: some second of answers. */
  readonly untold: number;
}

/** An answer takes about a tenth of a second: a thousand wait less than two minutes. */
export const QUEUE_LIMITS: QueueLimits = {
  atOnce: 2,
  atOncePerPerson: 1,
  mostWaiting: 1000,
  untold: 10,
};

/** Requests that were acknowledged, and what is done for them in turn. */
export interface RequestQueue {
  /**
   * Does what somebody asks for when its turn comes: people take turns, and each person's requests
   * keep their order.
   *
   * @param onWait told at once where more than a few are done before it, with its number among all
   *   that wait; of somebody's requests only the first that has to wait
   * @throws Failure `busy` at once where the queue is full
   */
  inTurn<T>(person: string, work: () => Promise<T>, onWait: (number: number) => void): Promise<T>;
  /** Requests that wait for their turn now. */
  waiting(): number;
  /** Settles when no request waits or is worked on, or after a time. */
  idle(withinMs: number): Promise<void>;
}

/** Something to be done in its turn; it does not fail. */
type Job = () => Promise<void>;

/**
 * A queue of requests. Between two of them the event loop turns, so that what arrives meanwhile is
 * acknowledged.
 *
 * @param turn settles when the event loop has turned as often as acknowledgements need
 */
export function createRequestQueue(
  limits: QueueLimits = QUEUE_LIMITS,
  turn: () => Promise<unknown> = () => turnOfEventLoop(),
): RequestQueue {
  /** In the order in which people are next. */
  const waiting = new Map<string, Job[]>();
  const runningOf = new Map<string, number>();
  const told = new Set<string>();
  let waits = 0;
  let running = 0;
  let isStarting = false;
  let becameIdle: PromiseWithResolvers<void> | undefined;

  const takeNext = (): { readonly person: string; readonly job: Job } | undefined => {
    for (const [person, jobs] of waiting) {
      if ((runningOf.get(person) ?? 0) >= limits.atOncePerPerson) continue;
      const job = jobs.shift();
      if (job) waits -= 1;
      waiting.delete(person);
      if (jobs.length > 0) waiting.set(person, jobs);
      else told.delete(person);
      if (job) return { person, job };
    }
    return undefined;
  };

  const run = (person: string, job: Job): void => {
    running += 1;
    runningOf.set(person, (runningOf.get(person) ?? 0) + 1);
    void job().then(() => {
      running -= 1;
      const left = (runningOf.get(person) ?? 1) - 1;
      if (left > 0) runningOf.set(person, left);
      else runningOf.delete(person);
      if (running === 0 && waits === 0) becameIdle?.resolve();
      void startWaiting();
    });
  };

  const startWaiting = async (): Promise<void> => {
    if (isStarting) return;
    isStarting = true;
    while (running < limits.atOnce) {
      await turn();
      const next = takeNext();
      if (!next) break;
      run(next.person, next.job);
    }
    isStarting = false;
  };

  return {
    inTurn(person, work, onWait) {
      if (waits >= limits.mostWaiting) return Promise.reject(new Failure('busy', queueFull(waits)));
      const own = waiting.get(person) ?? [];
      const number = numberOf(person, waiting);
      return new Promise((resolve, reject) => {
        // Whoever's end starts it, it is logged as of the request that it belongs to.
        own.push(AsyncResource.bind(() => work().then(resolve, reject)));
        waits += 1;
        waiting.set(person, own);
        if (number > limits.untold && !told.has(person)) {
          told.add(person);
          onWait(number);
        }
        void startWaiting();
      });
    },
    waiting: () => waits,
    async idle(withinMs) {
      if (running === 0 && waits === 0) return;
      becameIdle ??= Promise.withResolvers();
      const { promise } = becameIdle;
      void promise.then(() => {
        becameIdle = undefined;
      });
      await settlesWithin(promise, withinMs);
    },
  };
}

/** The number of somebody's next request among all that wait, as people take turns. */
function numberOf(person: string, waiting: ReadonlyMap<string, readonly Job[]>): number {
  const own = waiting.get(person)?.length ?? 0;
  let before = own;
  for (const [other, jobs] of waiting) {
    if (other !== person) before += Math.min(jobs.length, own + 1);
  }
  return before + 1;
}
