/** Lets one ask a host at a time, and gives it a rest in between. */
export interface HostQueue {
  /**
   * Does work when everybody who came earlier is done with a host and it has rested. Work must
   * not take another turn: two could wait for each other.
   *
   * @param restMs how long the host is left alone after it; a failure leaves it alone too
   */
  run<T>(host: string, work: () => Promise<T>, restMs: (done?: T) => number): Promise<T>;
}

/** Time, as the web needs it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when the signal says so. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

interface HostQueueOptions {
  readonly clock: Clock;
  /** How many hosts are remembered, once they have rested. */
  readonly maxHosts: number;
  /** Ends every pause. */
  readonly closing: AbortSignal;
}

interface QueuedHost {
  /** Settles when the last who waits is done. */
  last: Promise<unknown>;
  waiting: number;
  doneAt: number;
  restMs: number;
}

export function createHostQueue({ clock, maxHosts, closing }: HostQueueOptions): HostQueue {
  const hosts = new Map<string, QueuedHost>();

  const hostNamed = (name: string): QueuedHost => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), waiting: 0, doneAt: 0, restMs: 0 };
    hosts.set(name, host);
    return host;
  };

  // Never longer than the whole rest, should the clock be set back.
  const leftMs = ({ doneAt, restMs }: QueuedHost): number =>
    Math.min(restMs, doneAt + restMs - clock.now());

  const rest = async (host: QueuedHost): Promise<void> => {
    const ms = leftMs(host);
    // A pause fails only where it was ended; what ended it says why.
    if (ms > 0) await clock.pause(ms, closing).catch(() => closing.throwIfAborted());
  };

  const forgetRested = (): void => {
    if (hosts.size <= maxHosts) return;
    for (const [name, host] of hosts) {
      if (host.waiting === 0 && leftMs(host) <= 0) hosts.delete(name);
    }
  };

  return {
    async run<T>(name: string, work: () => Promise<T>, restMs: (done?: T) => number) {
      const host = hostNamed(name);
      const leave = (result?: T): void => {
        host.waiting -= 1;
        host.doneAt = clock.now();
        host.restMs = restMs(result);
        forgetRested();
      };
      host.waiting += 1;
      const done = host.last.then(() => rest(host)).then(work);
      host.last = done.then(
        (result) => leave(result),
        () => leave(),
      );
      return await done;
    },
  };
}
