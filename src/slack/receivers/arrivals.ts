import { setImmediate as turnOfEventLoop } from 'node:timers/promises';

/** Requests of Slack on their way in: read, but not yet acknowledged. */
export interface Arrivals {
  /** Counts a request until what is returned is called. */
  begin(): () => void;
  /** Settles when the event loop has turned, and what had arrived is acknowledged. */
  acknowledged(): Promise<void>;
  /**
   * The same, for one after another in the order in which they ask: of many events that come at once
   * each begins only when those behind it are acknowledged, too.
   */
  inLine(): Promise<void>;
}

/** In the first turn what has arrived is read, in the second what came of it is written. */
const TURNS = 2;

/** Turns after which nothing waits any longer for a request that is read slowly: a millisecond. */
const MOST_TURNS = 100;

/** Arrivals of one receiver. */
export function createArrivals(): Arrivals {
  let pending = 0;
  let line: Promise<void> = Promise.resolve();
  const acknowledged = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS || (pending > 0 && turn < MOST_TURNS); turn += 1) {
      await turnOfEventLoop();
    }
  };
  return {
    begin() {
      pending += 1;
      let isPending = true;
      return () => {
        if (isPending) pending -= 1;
        isPending = false;
      };
    },
    acknowledged,
    inLine() {
      line = line.then(acknowledged);
      return line;
    },
  };
}
