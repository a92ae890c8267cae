import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Sealer } from '../archive/ports/sealer.ts';
import { Failure } from '../domain/failure.ts';

/** AES-256-GCM as NIST SP 800-38D has it: a nonce of 96 bits, of chance, and a tag of 128 bits. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The bytes of a key. */
export const KEY_BYTES = 32;

/** Marks the form of what is sealed, so that another one can be told apart. */
const FORM = 'v1';

/** Hexadecimal digits by which a key is known: enough to tell two apart, and of no use to find one. */
const KEY_ID_DIGITS = 16;

/** The keys that are set, each of `KEY_BYTES`. */
export interface SealingKeys {
  readonly newest: Uint8Array;
  /** What was sealed with it can be opened. */
  readonly older: Uint8Array | null;
}

/** Seals with the newest of two keys, and opens with either. */
export function createSealer({ newest, older }: SealingKeys): Sealer {
  const newestId = idOf(newest);
  const keys = new Map([
    ...(older ? [[idOf(older), older] as const] : []),
    [newestId, newest] as const,
  ]);
  return {
    seal(text, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, newest, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(associated(newestId, context));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const bytes = Buffer.concat([nonce, hidden, cipher.getAuthTag()]);
      return [FORM, newestId, bytes.toString('base64url')].join('.');
    },
    open(sealed, context) {
      const { id, bytes } = partsOf(sealed);
      const key = keys.get(id);
      if (!key) throw new Failure('bad-settings', 'no key that is set opens what was sealed');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const hidden = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(associated(id, context));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
      } catch (cause) {
        const message = `what was sealed for ${context} is damaged, or was sealed for another one`;
        throw new Failure('broken-archive', message, { cause });
      }
    },
    keyOf(sealed) {
      const { id } = partsOf(sealed);
      if (id === newestId) return 'newest';
      return keys.has(id) ? 'older' : 'unknown';
    },
  };
}

/** What is authenticated besides the text: its form, its key, and whose it is. */
function associated(keyId: string, context: string): Buffer {
  return Buffer.from(JSON.stringify([FORM, keyId, context]));
}

function partsOf(sealed: string): { readonly id: string; readonly bytes: Buffer } {
  const [, id = '', bytes = ''] = sealed.split('.');
  return { id, bytes: Buffer.from(bytes, 'base64url') };
}

/** A name of a key from which it cannot be found out. */
function idOf(key: Uint8Array): string {
  const hash = createHash('sha256').update('parley key id').update(key);
  return hash.digest('hex').slice(0, KEY_ID_DIGITS);
}
