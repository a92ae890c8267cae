import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FollowingDesk } from './desk.ts';
import { createEntryReader } from './entry-reader.ts';
import { POLICY } from './policy.ts';
import { readFollowed } from './read-followed.ts';
import { takeEntry } from './take-entry.ts';

/** Reads what is followed when it is due. */
export interface Follower {
  /**
   * Reads all that is due, feeds and pages before the entries that wait: several hosts at once,
   * one thing of a host at a time. Settles when nothing is due any more, or soon after the end.
   */
  pollOnce(ended: AbortSignal): Promise<void>;
}

/** Something that was taken to be read, and the host that it is read from. */
interface Task {
  readonly host: string;
  run(): Promise<void>;
}

export function createFollower(desk: FollowingDesk): Follower {
  const { feeds, entries, log, now } = desk;
  const reader = createEntryReader(desk.web, desk.articles);

  const next = async (
    busyHosts: readonly string[],
    isEnded: () => boolean,
  ): Promise<Task | undefined> => {
    const claim = { now: now(), busyHosts };
    const followed = await feeds.claim({ ...claim, leaseMs: POLICY.feedLeaseMs });
    if (followed) {
      const run = async () => {
        const state = await readFollowed(followed, desk, isEnded);
        if (state === 'given-back') await feeds.release(followed.address);
        else await feeds.finish(followed.address, state);
      };
      return { host: hostOf(followed.movedTo ?? followed.address), run };
    }
    const waiting = await entries.claim({ ...claim, leaseMs: POLICY.entryLeaseMs });
    if (!waiting) return undefined;
    const run = () => takeEntry(waiting, reader, desk, isEnded);
    return { host: hostOf(waiting.entry.url), run };
  };

  return {
    async pollOnce(ended) {
      const running = new Map<Promise<void>, string>();
      let isBroken = false;
      const start = ({ host, run }: Task): void => {
        const done: Promise<void> = run()
          .catch((fault: unknown) => {
            // What is left undone is taken again when its lease is over.
            log.error({ fault }, 'what is followed could not be written down');
            isBroken = true;
          })
          .finally(() => running.delete(done));
        running.set(done, host);
      };
      for (;;) {
        const mayStart = !ended.aborted && !isBroken && running.size < POLICY.hostsAtOnce;
        const task = mayStart ? await next([...running.values()], () => ended.aborted) : undefined;
        if (task) start(task);
        else if (running.size > 0) await Promise.race(running.keys());
        else break;
        await nextTurn();
      }
      if (!isBroken) await entries.forget(now() - POLICY.rememberedMs);
    },
  };
}

function hostOf(address: string | null): string {
  return URL.parse(address ?? '')?.hostname ?? '';
}
