import { Failure } from '../domain/failure.ts';
import { chooseEncoding } from './choose-encoding.ts';

/**
 * The HTML standard looks for a page's encoding in its first 1024 bytes; pages with long scripts in
 * their head declare it later.
 */
const DECLARED_WITHIN_BYTES = 65_536;

/** The share of control characters from which bytes are no text: a stray one is a slip. */
const CONTROLS_SHARE = 0.01;

/** The beginning by which that is judged: to count them in an archive of many articles is slow. */
const JUDGED_BY_CHARACTERS = 1_000_000;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const DECLARATION =
  /<meta[^>]{0,200}?\bcharset\s*=\s{0,20}["']?\s{0,20}([\w:.-]{1,40})|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i;

/** The language that a page declares for itself, and its main part. */
const LANGUAGE = /<html[^>]{0,300}?\blang\s*=\s{0,20}["']?\s{0,20}([a-z]{2})(?![a-z])/i;

/**
 * The text of bytes: by their byte order mark, else as UTF-8, else by the encoding in which they
 * read as words, the declared one first. UTF-8 comes before the declaration because no other text is
 * valid UTF-8 by chance, while declarations are often wrong. Throws `not-text` for pictures, word
 * processors' documents and whatever else is not plain text.
 *
 * @param html whether the bytes are a page, which may declare its encoding
 */
export function decodeText(bytes: Uint8Array, { html = false } = {}): string {
  const marked = encodingOfByteOrderMark(bytes);
  if (!marked && bytes.includes(0)) throw notText();
  const text = marked
    ? new TextDecoder(marked).decode(bytes)
    : (asUtf8(bytes) ?? new TextDecoder(encodingOf(bytes, { html })).decode(bytes));
  if (isMostlyControls(text)) throw notText();
  return text;
}

/**
 * Bytes in UTF-8, where a server named another encoding for them. Its word counts for more than
 * the page's own (HTML standard, 13.2.3.2), and less than a byte order mark, than bytes that
 * are UTF-8 as they stand, and than what they read as; one that names no encoding changes nothing.
 */
export function transcodeToUtf8(bytes: Uint8Array, encoding: string | null): Uint8Array {
  if (encoding === null || encodingOfByteOrderMark(bytes) !== undefined) return bytes;
  // Plain letters in UTF-16 are valid UTF-8 too, with a zero between any two.
  if (!isUtf16(encoding) && asUtf8(bytes) !== undefined) return bytes;
  const declared = knownEncoding(encoding);
  if (declared === undefined) return bytes;
  const chosen = chooseEncoding(bytes, { declared, language: undefined });
  return chosen === declared
    ? new TextEncoder().encode(new TextDecoder(declared).decode(bytes))
    : bytes;
}

function isUtf16(encoding: string): boolean {
  return /^utf-?16/i.test(encoding);
}

/** The encoding that a "Content-Type" names; `null` where it names none. */
export function contentTypeCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

/** The encoding that a byte order mark says. */
function encodingOfByteOrderMark(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Invalid bytes are what tells another encoding from this one.
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array, { html }: { readonly html: boolean }): string {
  if (!html) return chooseEncoding(bytes, { declared: undefined, language: undefined });
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const [, meta, xml] = DECLARATION.exec(beginning) ?? [];
  const language = LANGUAGE.exec(beginning)?.[1]?.toLowerCase();
  return chooseEncoding(bytes, { declared: knownEncoding(meta ?? xml), language });
}

/** An encoding's name, where bytes that are no valid UTF-8 may be written in it. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? undefined : encoding;
  } catch {
    // The label names no encoding that there is.
    return undefined;
  }
}

function isMostlyControls(text: string): boolean {
  const beginning = text.slice(0, JUDGED_BY_CHARACTERS);
  const controls = beginning.match(/(?![\t\n\f\r])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return controls > CONTROLS_SHARE * beginning.length;
}

function notText(): Failure {
  return new Failure(
    'not-text',
    'is not text: give a page, a text file, Markdown or JSON Lines, not a picture or a document',
  );
}
