import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../domain/failure.ts';
import { GZIP_EXTENSION } from '../../intake/format.ts';

const MEGABYTE = 2 ** 20;

/** What a file may hold at most, decompressed: some years of a paper as JSON Lines. */
const MAX_MEGABYTES = 256;

/**
 * The bytes of a file, decompressed where its name ends in ".gz". Throws a Failure where they
 * cannot be had: `not-found`, `not-readable`, `too-large`, or `malformed` for a broken archive.
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = createReadStream(path);
    return path.toLowerCase().endsWith(GZIP_EXTENSION)
      ? await pipeline(file, createGunzip(), readStreamBytes)
      : await readStreamBytes(file);
  } catch (fault) {
    throw fault instanceof Failure ? fault : toFileFailure(fault);
  }
}

/** All bytes of a stream. Throws `too-large` as soon as they are too many. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_MEGABYTES * MEGABYTE) {
      const message = `holds more than ${MAX_MEGABYTES} MB: split it into several files`;
      throw new Failure('too-large', message);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toFileFailure(cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not-found', 'there is no such file: check the path', { cause });
    case 'EACCES':
    case 'EPERM':
      return new Failure('not-readable', 'may not be read: check its permissions', { cause });
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return new Failure('malformed', 'is not compressed with gzip, or cut short', { cause });
    default:
      return new Failure('not-readable', `cannot be read (${code || String(cause)})`, { cause });
  }
}
