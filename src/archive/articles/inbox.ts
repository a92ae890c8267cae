import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import type { ProcessedFiles } from '../ports/processed-files.ts';
import type { WatchedFile, WatchedFolder } from '../ports/watched-folder.ts';
import type { WorkLog } from '../ports/work-log.ts';
import type { ArticleReader, ArticleReading } from './article-reader.ts';
import type { ArticleIngestion } from './ingest.ts';

/** Ingests the files that are dropped into a folder. */
export interface Inbox {
  /**
   * Lists the folder once, and ingests the files that are unchanged since the last poll, so that they
   * are complete; each version once. The articles of deleted files stay in the archive.
   */
  pollOnce(ended: AbortSignal): Promise<void>;
}

export interface InboxDeps {
  readonly folder: WatchedFolder;
  readonly files: ProcessedFiles;
  readonly articles: ArticleReader;
  readonly archive: Pick<ArticleIngestion, 'ingest'>;
  readonly log: WorkLog;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * After this a file that somebody began to read was lost with its process. Longer than any one
 * article of it takes; the lease of a long file is renewed while it is read.
 */
const FILE_LEASE_MS = 2 * 60_000;

export function createInbox({ folder, files, articles, archive, log, now }: InboxDeps): Inbox {
  /** Versions by path: at the last poll, and those that were ingested or failed. */
  let seen: ReadonlyMap<string, string> = new Map();
  const settled = new Map<string, string>();
  let lastFault: string | undefined;

  const listFiles = async (): Promise<readonly WatchedFile[]> => {
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

  /** Those that are complete and were not ingested, by this process or an earlier one. */
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

  /** Why an article could not be ingested; nothing where it was. */
  const faultOf = async (reading: ArticleReading): Promise<Failure | undefined> => {
    try {
      if (reading.status === 'failed') return reading.failure;
      await archive.ingest(
        reading.article,
        reading.archived?.arrivedAt ?? now(),
        reading.archived?.revisions,
      );
      return undefined;
    } catch (fault) {
      if (fault instanceof Failure && fault.code !== 'broken-archive') return fault;
      throw fault;
    }
  };

  /** Ingests a file; after a shutdown the next process begins it anew. */
  const ingestFile = async (
    { path, version, input }: WatchedFile,
    ended: AbortSignal,
  ): Promise<void> => {
    const faults: Failure[] = [];
    let taken = 0;
    let renewedAt = now();
    for await (const reading of articles.read(input)) {
      const fault = await faultOf(reading);
      if (fault) faults.push(fault);
      else taken += 1;
      if (now() - renewedAt > FILE_LEASE_MS / 4) {
        renewedAt = now();
        await files.renew(path, { now: renewedAt, leaseMs: FILE_LEASE_MS });
      }
      await yieldToEventLoop();
      if (ended.aborted) return;
    }
    const [first] = faults;
    // The next process tries it again, for the cause may be gone then.
    if (first) return logFailure(path, first, faults.length);
    await files.markProcessed(path, version);
    log.info({ file: path, articles: taken }, 'a file was taken in');
  };

  const logFailure = (file: string, fault: Failure, articlesLost: number): void =>
    log.warn({ file, fault: fault.message, articlesLost }, 'a file was not taken in whole');

  const isProcessed = async ({ path, version }: WatchedFile): Promise<boolean> =>
    (await files.versionsOf([path])).get(path) === version;

  const settle = async (file: WatchedFile, ended: AbortSignal): Promise<void> => {
    // Whatever is wrong with it, this version is not read again: others wait behind it.
    settled.set(file.path, file.version);
    await ingestFile(file, ended).catch((fault: unknown) => {
      if (fault instanceof Failure) settled.delete(file.path);
      throw fault;
    });
  };

  /** What another process reads now is looked at again the next time. */
  const takeLeased = async (file: WatchedFile, ended: AbortSignal): Promise<void> => {
    if (!(await files.lease(file.path, { now: now(), leaseMs: FILE_LEASE_MS }))) return;
    try {
      if (await isProcessed(file)) settled.set(file.path, file.version);
      else await settle(file, ended);
    } finally {
      await files.release(file.path);
    }
  };

  return {
    async pollOnce(ended) {
      const found = await listFiles();
      const due = await complete(found);
      seen = new Map(found.map(({ path, version }) => [path, version]));
      for (const path of settled.keys()) if (!seen.has(path)) settled.delete(path);
      for (const file of due) {
        if (ended.aborted) return;
        await takeLeased(file, ended);
      }
    },
  };
}
