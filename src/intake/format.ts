/** How an article file is written. */
export type Format = 'html' | 'markdown' | 'plain-text' | 'json-lines';

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'plain-text'],
  ['.text', 'plain-text'],
  ['.jsonl', 'json-lines'],
  ['.ndjson', 'json-lines'],
]);

const CONTENT_TYPES: ReadonlyMap<string, Format> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['application/jsonl', 'json-lines'],
  ['application/x-ndjson', 'json-lines'],
]);

/** The ending of a compressed file; what it holds stands before it. */
export const GZIP_EXTENSION = '.gz';

/** The format that a file's name says; `undefined` where it says none. */
export function formatFromName(name: string): Format | undefined {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  return FORMATS.get(/\.[a-z]+$/.exec(plain)?.[0] ?? '');
}

/**
 * The format that a server's word for a kind of content says, such as "text/html; charset=utf-8";
 * `undefined` where it says none: much is called plain text that is written in another format.
 */
export function formatFromContentType(type: string | null): Format | undefined {
  return CONTENT_TYPES.get((type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '');
}

/** The format that a text's beginning shows, for files whose name says nothing. */
export function sniffFormat(text: string): Format {
  const beginning = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(?:!--|(?:!doctype|\?xml|html|head|body|article|div|meta)\b)/i.test(beginning))
    return 'html';
  if (/^\{\s*"/.test(beginning)) return 'json-lines';
  if (/^---\r?\n/.test(beginning)) return 'markdown';
  return 'plain-text';
}

/** The names of article files, as a person is told them. */
export const KNOWN_EXTENSIONS = '.html, .htm, .txt, .md or .jsonl, each also with .gz';
