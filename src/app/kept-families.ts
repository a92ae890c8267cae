import { createHash } from 'node:crypto';
import type { Metadata } from '../archive/ports/metadata.ts';
import type { WordFamily } from '../domain/beat.ts';
import { Failure } from '../domain/failure.ts';
import type { KeptFamilies } from '../edge/files/corpus.ts';
import type { FileAccess } from '../edge/sql/sqlite-dialect.ts';

const KEY = 'families';

/** Raised whenever the form of what is kept changes, or what the reader of the file takes. */
const VERSION = 1;

/**
 * Keeps the families of words that were read of a file with the archive, under the file's text: to read
 * 200 kB of YAML takes half a second, which every command that asks something would wait for.
 *
 * @param access what cannot be written is read of its file each time
 */
export function keepFamilies(metadata: Metadata, access: FileAccess): KeptFamilies {
  return async (raw, read) => {
    const signature = `${VERSION}:${createHash('sha256').update(raw).digest('base64')}\n`;
    const kept = await metadata.readMetadata(KEY);
    if (kept?.startsWith(signature)) {
      return JSON.parse(kept.slice(signature.length)) as readonly WordFamily[];
    }
    const families = read();
    if (access === 'write') {
      const written = metadata.writeMetadata(KEY, `${signature}${JSON.stringify(families)}`);
      // On a full disk questions are answered all the same.
      await written.catch((fault: unknown) => {
        if (!(fault instanceof Failure)) throw fault;
      });
    }
    return families;
  };
}
