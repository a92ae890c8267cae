import { type Duplex, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../../domain/failure.ts';
import { MEBIBYTE } from './web-limits.ts';

/** How much of a body is taken. */
export interface BodyLimit {
  /** After decompression. */
  readonly maxBytes: number;
  /** What becomes of a longer one. */
  readonly whenLonger: 'refuse' | 'cut';
}

/** The encodings that are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

/**
 * The bytes of a body, decompressed piece by piece, so that no more than the ceiling and a piece
 * are ever held. A body is left as soon as it is too long, and its connection with it. Throws
 * `too-large`, or `unsupported` for other encodings and for several of them one in another.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  { maxBytes, whenLonger }: BodyLimit,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let left = maxBytes;
  for await (const chunk of decoded(body, encoding)) {
    if (chunk.length > left && whenLonger === 'refuse') throw tooLarge(maxBytes);
    chunks.push(chunk.subarray(0, left));
    left -= Math.min(chunk.length, left);
    if (left === 0 && whenLonger === 'cut') break;
  }
  return Buffer.concat(chunks);
}

function decoded(body: Readable, encoding: string): AsyncIterable<Uint8Array> {
  const encodings = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const [name, ...more] = encodings;
  if (name === undefined) return body;
  const decoder = more.length === 0 ? DECODERS.get(name)?.() : undefined;
  if (decoder === undefined) {
    throw new Failure(
      'unsupported',
      `is sent compressed as “${encodings.join(', ').slice(0, 100)}”, which is not read: save the page and give the file`,
    );
  }
  // The decoder's reader receives every fault, the body's too.
  return pipeline(body, decoder, () => undefined);
}

function tooLarge(maxBytes: number): Failure {
  return new Failure(
    'too-large',
    `holds more than ${Number((maxBytes / MEBIBYTE).toPrecision(2))} MB: save its text and give the file`,
  );
}
