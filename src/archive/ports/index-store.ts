/** A segment of a search index as it is written: by itself, and never changed. */
export interface SegmentToSave {
  /** A name that no other content has. */
  readonly name: string;
  /** Where it stands among the segments; those of one index have different places. */
  readonly place: number;
  readonly body: Uint8Array;
}

/** A written segment, and where it stands. */
export interface SavedSegment {
  readonly name: string;
  readonly place: number;
}

/** By what a search index follows the stored articles, and where its segments are written. */
export interface IndexStore {
  /** Whether the articles outlive the process. */
  readonly isPersistent: boolean;
  /** A number that grows with every change of the articles. */
  revision(): Promise<number>;
  /**
   * Settles when the articles may have changed, by whatever process, or the signal ends; missing where
   * nothing tells of it. Once it was called a revision may be some seconds old, but never older than
   * what this process itself changed.
   */
  changed?(ended: AbortSignal): Promise<void>;
  /** The segments that a reader's version wrote, in order. */
  segments(version: string): Promise<readonly SavedSegment[]>;
  /** The bytes of a segment; nothing where it is gone. */
  segment(name: string): Promise<Uint8Array | undefined>;
  /** Writes segments and deletes others, by name, and those of other versions: all of it or nothing. */
  saveSegments(
    version: string,
    added: readonly SegmentToSave[],
    dropped: readonly string[],
  ): Promise<void>;
}
