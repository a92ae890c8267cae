import type { Format } from '../../intake/format.ts';

/** Bytes to be read as articles. */
export interface Input {
  /** The argument it came from, or the file's path where that was a folder. */
  readonly source: string;
  /** Its absolute path, or another name that stays the same from one time to the next. */
  readonly origin: string;
  /** What it holds. Throws a Failure where that cannot be had. */
  read(): Promise<Content>;
}

/** What an input holds. */
export interface Content {
  /** Decompressed, and in UTF-8 where a server said in which other encoding it sent them. */
  readonly bytes: Uint8Array;
  /** Where they were found on the web, after redirects; `null` where they were not. */
  readonly address: string | null;
  /** How they are written, by their name or their server's word; `null` where neither says it. */
  readonly format: Format | null;
}
