import type { Input } from './input.ts';

/** A folder into which people and programs drop articles. */
export interface WatchedFolder {
  /**
   * The article files in it and its folders that hold something, in the order of their paths;
   * hidden ones and those that are still being downloaded are left out. Throws a Failure where the
   * folder cannot be read.
   */
  listFiles(): Promise<readonly WatchedFile[]>;
}

/** A file as it is at one look. */
export interface WatchedFile {
  /** Absolute. */
  readonly path: string;
  /** Changes when the file does: its size and the time of its last change. */
  readonly version: string;
  readonly input: Input;
}
