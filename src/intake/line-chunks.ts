/** A line break in every encoding whose first half is ASCII. */
const LINE_BREAK = 0x0a;

/** Bytes of lines that are read at a time: a few hundred articles, some tens of milliseconds. */
const CHUNK_BYTES = 256 * 1024;

/** Bytes of a line at most: a million characters, each written as an escape of two halves. */
export const MAX_LINE_BYTES = 16 * 2 ** 20;

/** Some whole lines of a file. */
export interface LineChunk {
  readonly bytes: Uint8Array;
  /** Whether they are one line that is longer than any may be. */
  readonly isTooLong: boolean;
}

/**
 * The bytes of a file as chunks of whole lines, each a copy, so that none carries the whole file with
 * it into a thread. A file in UTF-16 is one chunk: the bytes of its line breaks stand in other
 * characters too.
 */
export function* lineChunks(bytes: Uint8Array): Generator<LineChunk> {
  if (isWide(bytes)) {
    yield { bytes, isTooLong: false };
    return;
  }
  for (let start = 0; start < bytes.length; ) {
    const end = chunkEnd(bytes, start);
    const isTooLong = end - start > MAX_LINE_BYTES;
    yield { bytes: isTooLong ? new Uint8Array() : copyOf(bytes, start, end), isTooLong };
    start = end;
  }
}

export function* linesOfChunk(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start);
    yield copyOf(bytes, start, end);
    start = end;
  }
}

/** Where a chunk ends: behind the last line break within its size, else behind the first one. */
function chunkEnd(bytes: Uint8Array, start: number): number {
  if (bytes.length - start <= CHUNK_BYTES) return bytes.length;
  const last = bytes.lastIndexOf(LINE_BREAK, start + CHUNK_BYTES);
  return last >= start ? last + 1 : lineEnd(bytes, start);
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const at = bytes.indexOf(LINE_BREAK, start);
  return at === -1 ? bytes.length : at + 1;
}

function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end));
}

/** Whether a byte order mark says UTF-16. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
