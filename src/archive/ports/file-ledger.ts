/** What was taken in of a watched folder, so that a restart reads nothing twice. */
export interface FileLedger {
  /** The versions of these files that were taken in, by path. */
  taken(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @param version changes when the file does */
  take(path: string, version: string): Promise<void>;
}
