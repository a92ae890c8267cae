import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import type { Archive } from '../archive.ts';
import type { ProcessedFiles } from '../ports/processed-files.ts';
import type { WatchedFile, WatchedFolder } from '../ports/watched-folder.ts';
import type { WorkLog } from '../ports/work-log.ts';
import type { ArticleReader, ArticleReading } from './article-reader.ts';

/** Takes in what is dropped into a folder. */
export interface Inbox {
  /**
   * Looks into the folder once, and takes in the files that are as they were at the last look, so
   * that nobody is writing them any more; each version once. What is deleted stays in the archive.
   */
  pollOnce(ended: AbortSignal): Promise<void>;
}

/** What an inbox works with. */
export interface InboxDeps {
  readonly folder: WatchedFolder;
  readonly files: ProcessedFiles;
  readonly articles: ArticleReader;
  readonly archive: Pick<Archive, 'ingest'>;
  readonly log: WorkLog;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

export function createInbox({ folder, files, articles, archive, log, now }: InboxDeps): Inbox {
  /** Versions by path: at the last look, and those that are taken in or failed. */
  let seen: ReadonlyMap<string, string> = new Map();
  const settled = new Map<string, string>();
  let lastFault: string | undefined;

  const look = async (): Promise<readonly WatchedFile[]> => {
    try {
      const found = await folder.listFiles();
      lastFault = undefined;
      return found;
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault;
      if (fault.message !== lastFault) log.warn({ fault: fault.message }, 'the inbox is not read');
      lastFault = fault.message;
      return [];
    }
  };

  /** Those that are complete and were not taken in, by this process or an earlier one. */
  const complete = async (found: readonly WatchedFile[]): Promise<readonly WatchedFile[]> => {
    const due = found.filter(
      ({ path, version }) => seen.get(path) === version && settled.get(path) !== version,
    );
    const taken = await files.versionsOf(due.map(({ path }) => path));
    for (const { path, version } of due) {
      if (taken.get(path) === version) settled.set(path, version);
    }
    return due.filter(({ path, version }) => settled.get(path) !== version);
  };

  /** Why an article could not be taken in; nothing where it was. */
  const faultOf = async (reading: ArticleReading): Promise<Failure | undefined> => {
    try {
      if (reading.status === 'failed') return reading.failure;
      await archive.ingest(reading.article, now());
      return undefined;
    } catch (fault) {
      if (fault instanceof Failure && fault.code !== 'broken-archive') return fault;
      throw fault;
    }
  };

  /** Takes in a file; what the end breaks off begins anew in the next process. */
  const take = async ({ path, version, input }: WatchedFile, ended: AbortSignal): Promise<void> => {
    const faults: Failure[] = [];
    let taken = 0;
    for await (const reading of articles.read(input)) {
      const fault = await faultOf(reading);
      if (fault) faults.push(fault);
      else taken += 1;
      await nextTurn();
      if (ended.aborted) return;
    }
    const [first] = faults;
    // What failed is tried again by the next process, for which its cause may be gone.
    if (first) return tell(path, first, faults.length);
    await files.markProcessed(path, version);
    log.info({ file: path, articles: taken }, 'a file was taken in');
  };

  const tell = (file: string, fault: Failure, articlesLost: number): void =>
    log.warn({ file, fault: fault.message, articlesLost }, 'a file was not taken in whole');

  return {
    async pollOnce(ended) {
      const found = await look();
      const due = await complete(found);
      seen = new Map(found.map(({ path, version }) => [path, version]));
      for (const path of settled.keys()) if (!seen.has(path)) settled.delete(path);
      for (const file of due) {
        if (ended.aborted) return;
        // Whatever is wrong with it, this version is not read again: others wait behind it.
        settled.set(file.path, file.version);
        await take(file, ended).catch((fault: unknown) => {
          if (fault instanceof Failure) settled.delete(file.path);
          throw fault;
        });
      }
    },
  };
}
