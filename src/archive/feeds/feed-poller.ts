import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { CRAWL_POLICY } from './crawl-policy.ts';
import { createEntryReader } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';
import { pollAddress } from './poll-address.ts';
import { processEntry } from './process-entry.ts';

/** Polls followed addresses when they are due. */
export interface FeedPoller {
  /**
   * Reads all that is due, feeds and pages before waiting entries: several hosts in parallel, one
   * request per host at a time. Settles when nothing is due any more, or soon after shutdown.
   */
  pollOnce(ended: AbortSignal): Promise<void>;
}

/** A leased reading, and its host. */
interface PollTask {
  readonly host: string;
  run(): Promise<void>;
}

export function createFeedPoller(deps: FeedDeps): FeedPoller {
  const { feeds, entries, log, now } = deps;
  const reader = createEntryReader(deps.web, deps.articles);

  const next = async (
    busyHosts: readonly string[],
    isEnded: () => boolean,
  ): Promise<PollTask | undefined> => {
    const request = { now: now(), busyHosts };
    const followed = await feeds.lease({ ...request, leaseMs: CRAWL_POLICY.feedLeaseMs });
    if (followed) {
      const run = async () => {
        const state = await pollAddress(followed, deps, isEnded);
        if (state === 'given-back') await feeds.release(followed.address);
        else await feeds.finish(followed.address, state);
      };
      return { host: hostOf(followed.movedTo ?? followed.address), run };
    }
    const waiting = await entries.lease({ ...request, leaseMs: CRAWL_POLICY.entryLeaseMs });
    if (!waiting) return undefined;
    const run = () => processEntry(waiting, reader, deps, isEnded);
    return { host: hostOf(waiting.entry.url), run };
  };

  return {
    async pollOnce(ended) {
      const running = new Map<Promise<void>, string>();
      let isBroken = false;
      const start = ({ host, run }: PollTask): void => {
        const done: Promise<void> = run()
          .catch((fault: unknown) => {
            // What is left undone is taken again when its lease expires.
            log.error({ fault }, 'what is followed could not be written down');
            isBroken = true;
          })
          .finally(() => running.delete(done));
        running.set(done, host);
      };
      for (;;) {
        const mayStart = !ended.aborted && !isBroken && running.size < CRAWL_POLICY.hostsAtOnce;
        const task = mayStart ? await next([...running.values()], () => ended.aborted) : undefined;
        if (task) start(task);
        else if (running.size > 0) await Promise.race(running.keys());
        else break;
        await yieldToEventLoop();
      }
      if (!isBroken) await entries.purge(now() - CRAWL_POLICY.rememberedMs);
    },
  };
}

function hostOf(address: string | null): string {
  return URL.parse(address ?? '')?.hostname ?? '';
}
