/** A search index as it was written, and the state of the articles it was written for. */
export interface Snapshot {
  /** What reader wrote it; another reader's index is not read. */
  readonly version: string;
  readonly revision: number;
  readonly body: string;
}

/** By what a search index follows the stored articles, and where it is written. */
export interface IndexStore {
  /** Whether the articles outlive the process. */
  readonly isPersistent: boolean;
  /** A number that grows with every change of the articles. */
  revision(): Promise<number>;
  /** The index as it was last written; `null` where none was. */
  snapshot(): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
}
