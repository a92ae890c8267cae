import { Parser } from 'htmlparser2';

/** A character or an entity by name; XML always ends one with a semicolon, so "?a=1&b=2" holds none. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,31});/gi;

/**
 * An entity that a document declares as plain text. Those that refer to others are how a few lines
 * become gigabytes, and those that name a file would have it read: neither is taken.
 */
const DECLARATION = /!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"&%<]{0,256})"|'([^'&%<]{0,256})')/g;

/** Declared entities are titles and names; more than this many uses are made to fill memory. */
const MAX_EXPANSIONS = 10_000;

/** What XML itself defines, which no declaration changes. */
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** The references of one document. */
export interface EntityDecoder {
  /** Takes what a document type declaration declares. */
  declare(declaration: string): void;
  /**
   * A text with its references read: those of XML, those declared, and the names of HTML, which
   * feeds use without declaring them. Unknown ones stay as written.
   */
  decode(text: string): string;
}

/** Reads the references of one document. */
export function createEntityDecoder(): EntityDecoder {
  const declared = new Map<string, string>();
  const known = new Map<string, string>();
  let expansions = 0;

  function readOne(reference: string): string {
    const text = declared.get(reference.slice(1, -1));
    if (text !== undefined) {
      expansions += 1;
      return expansions <= MAX_EXPANSIONS ? text : reference;
    }
    const read = known.get(reference) ?? decodeHtmlEntity(reference);
    known.set(reference, read);
    return read;
  }

  return {
    declare(declaration) {
      for (const [, name = '', text, other] of declaration.matchAll(DECLARATION)) {
        if (!XML_NAMES.has(name)) declared.set(name, text ?? other ?? '');
      }
    },
    decode: (text) => (text.includes('&') ? text.replace(REFERENCE, readOne) : text),
  };
}

/** A reference as HTML reads it, which knows the numbers that windows-1252 is mistaken for, too. */
function decodeHtmlEntity(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(reference);
  // HTML reads the beginning of an unknown name ("&copyright;" as "©right;"): XML does not.
  return text.length > 1 && text.endsWith(';') ? reference : text;
}
