/** Whole numbers from 0 to 2^32 - 1 as bytes, seven bits in each (LEB128): most take one byte. */
export interface ByteWriter {
  write(value: number): void;
  /** How many bytes were written. */
  length(): number;
  bytes(): Uint8Array;
}

const FIRST_BYTES = 1024;
const CONTINUES = 0x80;
const PAYLOAD = 0x7f;

/** The greatest number that takes one byte. */
export const MOST_OF_ONE_BYTE = PAYLOAD;

/** A writer that grows. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_BYTES);
  let length = 0;
  const put = (byte: number) => {
    if (length === bytes.length) {
      const larger = new Uint8Array(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length] = byte;
    length += 1;
  };
  return {
    write(value) {
      let left = value;
      for (; left > PAYLOAD; left >>>= 7) put((left & PAYLOAD) | CONTINUES);
      put(left);
    },
    length: () => length,
    bytes: () => bytes.slice(0, length),
  };
}

/** A place in bytes, which reading moves. */
export interface ByteCursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The number at a place. */
export function readNumber(cursor: ByteCursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++] ?? 0;
  if (byte <= PAYLOAD) return byte;
  let value = byte & PAYLOAD;
  for (let shift = 7; byte > PAYLOAD; shift += 7) {
    byte = bytes[cursor.at++] ?? 0;
    value |= (byte & PAYLOAD) << shift;
  }
  return value >>> 0;
}

/** A number of either sign as one from 0: those near 0 stay small (zigzag coding). */
export function toUnsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The number that `toUnsigned` was given. */
export function toSigned(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
