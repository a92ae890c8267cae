import type { Draft } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { decodeText } from './decode-text.ts';
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

/** What is read where it is decoded: a page is read elsewhere, and has limits of its own. */
const TEXT_FORMATS: ReadonlySet<Format | null> = new Set(['markdown', 'plain-text']);

/** The bytes of an article; `null` where their format is not known. */
interface EncodedArticle {
  readonly bytes: Uint8Array;
  readonly format: Format | null;
}

interface DecodedArticle {
  readonly format: Format;
  readonly text: string;
}

/**
 * The format of bytes, and their text where it is not a page: that is decoded where it is read.
 * Throws Failure `empty` for no words, `too-large` for too many, and those of `decodeText`.
 */
export function decodeArticle({ bytes, format }: EncodedArticle): DecodedArticle {
  if (format === 'html' && bytes.length > 0) return { format, text: '' };
  if (TEXT_FORMATS.has(format)) assertArticleLength(bytes.length, MOST_BYTES);
  const text = decodeText(bytes);
  if (text.trim() === '')
    throw new Failure('empty', 'holds no words: give a file with an article in it');
  const found = format ?? sniffFormat(text);
  if (TEXT_FORMATS.has(found)) assertArticleLength(text.length);
  return { format: found, text };
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
