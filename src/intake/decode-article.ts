import type { Draft } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { detectLanguage } from './detect-language.ts';
import { firstSentenceTitle } from './first-sentence-title.ts';
import { type Format, sniffFormat } from './format.ts';

/**
 * Characters of an article at most: a report of 400 pages. To read a longer one would hold up
 * every answer for seconds, and no more than its beginning would ever be searched.
 */
export const MAX_ARTICLE_CHARACTERS = 1_000_000;

/** What is said of a longer one. */
export const TOO_LONG_MESSAGE = `holds more than ${MAX_ARTICLE_CHARACTERS / 1e6} million characters: split it into several articles`;

/** Throws `too-large` for the length of a text, in characters, that is no article's. */
export function assertArticleLength(length: number, most = MAX_ARTICLE_CHARACTERS): void {
  if (length > most) throw new Failure('too-large', TOO_LONG_MESSAGE);
}

/** Bytes that the characters of an article take at most, in UTF-8. */
const MOST_BYTES = 4 * MAX_ARTICLE_CHARACTERS;

/** Formats of one article; a page may be much longer than its article, and has limits of its own. */
const TEXT_FORMATS: ReadonlySet<Format | null> = new Set(['markdown', 'plain-text']);

/** The bytes of an article; `null` where their format is not known. */
interface EncodedArticle {
  readonly bytes: Uint8Array;
  readonly format: Format | null;
}

/** The beginning of an input by which its format is told, in bytes. */
const SNIFFED_BYTES = 4000;

/** Byte order marks, as they are read one byte a letter. */
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/**
 * The format of bytes; of those that say none, what their beginning looks like. Throws Failure
 * `empty` for no bytes, and `too-large` for more than an article may have.
 */
export function articleFormat({ bytes, format }: EncodedArticle): Format {
  if (bytes.length === 0) throw emptyInput();
  const found = format ?? sniffFormat(sniffedText(bytes));
  if (TEXT_FORMATS.has(found)) assertArticleLength(bytes.length, MOST_BYTES);
  return found;
}

/** Letters look the same in every encoding of articles, zeros of the wide ones aside. */
function sniffedText(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, SNIFFED_BYTES))
    .replace(BYTE_ORDER_MARK, '')
    .replaceAll('\0', '');
}

/** The failure of an input without words. */
export function emptyInput(): Failure {
  return new Failure('empty', 'holds no words: give a file with an article in it');
}

/** The article of a text that is taken exactly as given. */
export function readVerbatim(text: string): Draft {
  return {
    title: firstSentenceTitle(text),
    titleBasis: 'first-sentence',
    outlet: null,
    author: null,
    published: null,
    publishedBasis: null,
    url: null,
    language: detectLanguage(text),
    text,
    extent: 'whole',
  };
}
