import type { LeaseTerm } from './lease.ts';

/** What was taken in of a watched folder, so that a restart reads nothing twice. */
export interface ProcessedFiles {
  /** The versions of these files that were taken in, by path. */
  versionsOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @param version changes when the file does */
  markProcessed(path: string, version: string): Promise<void>;
  /** Takes a file to read it; false where somebody has it. */
  lease(path: string, term: LeaseTerm): Promise<boolean>;
  /** Extends the lease of a file that is still being read. */
  renew(path: string, term: LeaseTerm): Promise<void>;
  /** Gives a file back, whether it was taken in or not. */
  release(path: string): Promise<void>;
}
