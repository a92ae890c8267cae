/** What was taken in of a watched folder, so that a restart reads nothing twice. */
export interface ProcessedFiles {
  /** The versions of these files that were taken in, by path. */
  versionsOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @param version changes when the file does */
  markProcessed(path: string, version: string): Promise<void>;
}
