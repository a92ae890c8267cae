import { parentPort, workerData } from 'node:worker_threads';
import { attempt } from './attempt.ts';
import type { Knowledge } from './read-page-bytes.ts';

/** What a reading thread is given to read. */
export interface Task {
  readonly kind: 'page' | 'feed';
  readonly bytes: Uint8Array;
  /** Where they were found on the web; `null` where they were not. */
  readonly address: string | null;
}

// Kept thin: coverage sees the functions it calls, but no thread.
parentPort?.on('message', async (task: Task) => {
  const read = await readerOf(task);
  parentPort?.postMessage(attempt(read));
});

/** Loads what a kind of task needs when the first one comes: a page's libraries take a while. */
async function readerOf(task: Task): Promise<() => unknown> {
  switch (task.kind) {
    case 'page': {
      const { readPageBytes } = await import('./read-page-bytes.ts');
      return () => readPageBytes(task, workerData as Knowledge);
    }
    case 'feed': {
      const { readFeed } = await import('../../intake/feed/read-feed.ts');
      return () => readFeed(task.bytes, { address: task.address });
    }
  }
}
