import { setTimeout as delay } from 'node:timers/promises';
import type { AppContext } from './app-context.ts';

/** Work that is done again and again while the bot runs. */
export interface RecurringJob {
  /** What it is about, for the log. */
  readonly name: string;
  readonly everyMs: number;
  work(ended: AbortSignal): Promise<void>;
}

/** Does a job again and again until it is told to end; what fails is logged, and done again. */
export async function runRecurring(
  { name, everyMs, work }: RecurringJob,
  ended: AbortSignal,
  { log, within }: Pick<AppContext, 'log' | 'within'>,
): Promise<void> {
  const again = 'a round of work failed: it is done again';
  while (!ended.aborted) {
    await within({ round: name }, () =>
      // What did not end in time finds the archive closed: that is no fault.
      work(ended).catch((fault: unknown) =>
        log[ended.aborted ? 'info' : 'error']({ fault }, again),
      ),
    );
    await delay(everyMs, undefined, { signal: ended }).catch(() => undefined);
  }
}
