import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisRequest } from '../../archive/articles/analyze-article.ts';
import type { NamedDay, Outlet } from '../../domain/beat.ts';
import type { EntryContent } from '../../intake/html/read-entry.ts';
import type { TextInput } from '../../intake/read-text.ts';
import type { NameKnowledge } from '../../text/names/beat-names.ts';
import { toWorkerResult } from './worker-result.ts';

/** What the readers in a thread know of a beat. */
export interface ReadingKnowledge {
  readonly outlets: readonly Outlet[];
  /** The days with names, for a thread that reads dates. */
  readonly namedDays?: readonly NamedDay[];
  /** The names of a beat, for a thread that reads who says what. */
  readonly beat?: NameKnowledge;
}

/** What a reading thread is given to read. */
export type ReadTask =
  | {
      readonly kind: 'page' | 'feed';
      readonly bytes: Uint8Array;
      /** Where they were found on the web; `null` where they were not. */
      readonly address: string | null;
    }
  | { readonly kind: 'entry'; readonly entry: EntryContent }
  | ({ readonly kind: 'text' } & TextInput)
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly firstLine: number }
  | { readonly kind: 'analysis'; readonly work: AnalysisRequest };

const knowledge: ReadingKnowledge = workerData ?? { outlets: [] };

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
      return () => readPageBytes(task, knowledge);
    }
    case 'entry': {
      const { readEntry } = await import('../../intake/html/read-entry.ts');
      return () => readEntry(task.entry, knowledge);
    }
    case 'feed': {
      const { readFeed } = await import('../../intake/feed/read-feed.ts');
      return () => readFeed(task.bytes, { address: task.address });
    }
    case 'text': {
      const { readText } = await import('../../intake/read-text.ts');
      return () => readText(task, knowledge);
    }
    case 'lines': {
      const { readLines } = await import('../../intake/read-text.ts');
      return () => readLines(task.bytes, task.firstLine);
    }
    case 'analysis': {
      const { analyze } = await import('../../archive/articles/analyze-article.ts');
      const readers = await storedReaders();
      return () => analyze(task.work, readers);
    }
  }
}

type StoredReadersModule = typeof import('../../archive/articles/stored-readers.ts');

const NO_NAMES: NameKnowledge = { people: [], organisations: [], places: [], sides: [] };

let made: Promise<ReturnType<StoredReadersModule['createStoredReaders']>> | undefined;

/** The readers of stored readings: made once, for a beat's dates take a while to be prepared. */
async function storedReaders() {
  const { namedDays = [], outlets, beat = NO_NAMES } = knowledge;
  made ??= import('../../archive/articles/stored-readers.ts').then(({ createStoredReaders }) =>
    createStoredReaders({ namedDays, outlets, beat }),
  );
  return await made;
}
