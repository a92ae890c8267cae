import type { Segment } from './segment.ts';
import type { StringTable } from './string-table.ts';

/** Arrays of a segment in the order in which they are written: whole numbers of four bytes. */
const COLUMNS = [
  'firstPassage',
  'firstSentence',
  'firstTitleByte',
  'titleLength',
  'firstSentenceOfPassage',
  'passageLength',
  'sentenceStart',
  'sentenceEnd',
  'highKey',
  'lowKey',
  'firstTokenByte',
  'firstPostingByte',
  'firstTitlePostingByte',
] as const satisfies readonly (keyof Segment)[];

/** Behind them those of single bytes. */
const BYTES = [
  'titles',
  'tokens',
  'postings',
  'titlePostings',
] as const satisfies readonly (keyof Segment)[];

const TABLES = ['articleIds', 'terms'] as const satisfies readonly (keyof Segment)[];

/** "PASS" in ASCII: what begins otherwise is no segment. */
const MAGIC = 0x50415353;
const WORD = 4;
const PARTS = COLUMNS.length + 2 * TABLES.length + BYTES.length;
const HEADER_BYTES = WORD * (1 + PARTS);

/**
 * A segment as bytes: a mark, the length of each part in bytes, and the parts, each begun at a
 * multiple of four, in the byte order of the machine.
 */
export function encodeSegment(segment: Segment): Uint8Array {
  const parts = partsOf(segment);
  const size = parts.reduce((sum, { length }) => sum + padded(length), HEADER_BYTES);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, 1 + PARTS);
  header[0] = MAGIC;
  let at = HEADER_BYTES;
  for (const [place, part] of parts.entries()) {
    header[1 + place] = part.length;
    bytes.set(part, at);
    at += padded(part.length);
  }
  return bytes;
}

/** The segment of some bytes, which must not change. Throws a RangeError where they are none. */
export function decodeSegment(written: Uint8Array): Segment {
  const bytes = written.byteOffset % WORD === 0 ? written : new Uint8Array(written);
  const parts = splitParts(bytes);
  const next = () => parts.shift() ?? new Uint8Array();
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, asNumbers(next())]));
  const tables = Object.fromEntries(TABLES.map((name) => [name, readTable(next(), next())]));
  const streams = Object.fromEntries(BYTES.map((name) => [name, next()]));
  return { ...columns, ...tables, ...streams } as {
    readonly [Part in keyof Segment]: Segment[Part];
  };
}

function partsOf(segment: Segment): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const tables = TABLES.flatMap((name) => [
    encoder.encode(segment[name].text),
    asBytes(segment[name].ends),
  ]);
  return [
    ...COLUMNS.map((name) => asBytes(segment[name])),
    ...tables,
    ...BYTES.map((name) => segment[name]),
  ];
}

function splitParts(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length < HEADER_BYTES) throw new RangeError(`${bytes.length} bytes are no segment`);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, 1 + PARTS);
  if (header[0] !== MAGIC) throw new RangeError('the bytes do not begin as a segment does');
  let at = HEADER_BYTES;
  const parts: Uint8Array[] = [];
  for (const length of header.subarray(1)) {
    parts.push(bytes.subarray(at, at + length));
    at += padded(length);
  }
  if (at !== bytes.length) throw new RangeError(`the segment has ${bytes.length} bytes, not ${at}`);
  return parts;
}

function readTable(text: Uint8Array, ends: Uint8Array): StringTable {
  return { text: new TextDecoder().decode(text), ends: asNumbers(ends) };
}

function asNumbers({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / WORD);
}

function asBytes({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}
