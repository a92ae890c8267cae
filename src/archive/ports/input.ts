/** Bytes to be read as articles. */
export interface Input {
  /** The argument it came from, or the file's path where that was a folder. */
  readonly source: string;
  /** Its absolute path, or another name that stays the same from one time to the next. */
  readonly origin: string;
  /** The bytes, decompressed. Throws a Failure where they cannot be had. */
  read(): Promise<Uint8Array>;
}
