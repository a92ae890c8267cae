import { Failure } from '../domain/failure.ts';

/** The HTML standard looks for a page's encoding in its first 1024 bytes. */
const DECLARED_WITHIN_BYTES = 1024;

/** The share of control characters from which bytes are no text: a stray one is a slip. */
const CONTROLS_SHARE = 0.01;

/** The beginning by which that is judged: to count them in an archive of many articles is slow. */
const JUDGED_BY_CHARACTERS = 1_000_000;

/** What pages that declare nothing and are not UTF-8 are written in, as browsers assume too. */
const LEGACY = 'windows-1252';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const DECLARATION =
  /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i;

/**
 * The text of bytes: by their byte order mark, else as UTF-8, else by the encoding that a page
 * declares, else as windows-1252. UTF-8 comes before the declaration because no other text is
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
    : (asUtf8(bytes) ?? asDeclared(bytes, html) ?? new TextDecoder(LEGACY).decode(bytes));
  if (isMostlyControls(text)) throw notText();
  return text;
}

/**
 * Bytes in UTF-8, where a server named another encoding for them. Its word counts for more than
 * the page's own (HTML standard, 13.2.3.2), and less than a byte order mark and than bytes that
 * are UTF-8 as they stand; one that names no encoding changes nothing.
 */
export function transcodeToUtf8(bytes: Uint8Array, encoding: string | null): Uint8Array {
  if (encoding === null || encodingOfByteOrderMark(bytes) !== undefined) return bytes;
  // Plain letters in UTF-16 are valid UTF-8 too, with a zero between any two.
  if (!/^utf-?16/i.test(encoding) && asUtf8(bytes) !== undefined) return bytes;
  const text = asNamed(bytes, encoding);
  return text === undefined ? bytes : new TextEncoder().encode(text);
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

function asDeclared(bytes: Uint8Array, html: boolean): string | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const [, meta, xml] = (html && DECLARATION.exec(beginning)) || [];
  const label = meta ?? xml;
  return label === undefined ? undefined : asNamed(bytes, label);
}

/** The text of bytes that are not valid UTF-8, in the encoding of a name. */
function asNamed(bytes: Uint8Array, label: string): string | undefined {
  // They are another encoding's, whatever is declared.
  if (/^utf-?8$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).decode(bytes);
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
