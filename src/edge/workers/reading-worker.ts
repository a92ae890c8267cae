import { parentPort, workerData } from 'node:worker_threads';
import type { EntryContent } from '../../intake/html/read-entry.ts';
import type { PageKnowledge } from '../../intake/html/read-page.ts';
import { toWorkerResult } from './worker-result.ts';

/** What a reading thread is given to read. */
export type ReadTask =
  | {
      readonly kind: 'page' | 'feed';
      readonly bytes: Uint8Array;
      /** Where they were found on the web; `null` where they were not. */
      readonly address: string | null;
    }
  | { readonly kind: 'entry'; readonly entry: EntryContent };

// Kept thin: coverage sees the functions it calls, but no thread.
parentPort?.on('message', async (task: ReadTask) => {
  const read = await readerOf(task);
  parentPort?.postMessage(toWorkerResult(read));
});

/** Loads what a kind of task needs when the first one comes: a page's libraries take a while. */
async function readerOf(task: ReadTask): Promise<() => unknown> {
  switch (task.kind) {
    case 'page': {
      const { readPageBytes } = await import('../../intake/html/read-page.ts');
      return () => readPageBytes(task, workerData as PageKnowledge);
    }
    case 'entry': {
      const { readEntry } = await import('../../intake/html/read-entry.ts');
      return () => readEntry(task.entry, workerData as PageKnowledge);
    }
    case 'feed': {
      const { readFeed } = await import('../../intake/feed/read-feed.ts');
      return () => readFeed(task.bytes, { address: task.address });
    }
  }
}
