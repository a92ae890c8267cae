/** What reads articles, and in which version: readings of another version are made again. */
export interface ReaderKey {
  readonly reader: string;
  readonly version: string;
}

/**
 * Stores what was read in articles, in a form of the reader's own. A reading is deleted with its
 * article. Every method does all of its work or none.
 */
export interface ReadingStore {
  /** The readings of those of these articles that the reader has read in this version, by id. */
  load(key: ReaderKey, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Saves readings by the ids of their articles, and replaces those of other versions; readings of
   * articles that are no longer stored are dropped.
   */
  save(key: ReaderKey, bodies: ReadonlyMap<string, string>): Promise<void>;
  /**
   * The ids of articles that the reader has not read in this version, the last arrivals first.
   *
   * @param after the revision of the archive after which they were stored; 0 for all
   * @param limit the maximum number of ids
   */
  unread(key: ReaderKey, after: number, limit: number): Promise<readonly string[]>;
}
