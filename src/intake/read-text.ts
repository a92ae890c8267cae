import type { Draft } from '../domain/article.ts';
import type { Outlet } from '../domain/beat.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import { type ArticleLine, readArticleLines } from './article-lines.ts';
import { assertArticleLength, emptyInput, readVerbatim } from './decode-article.ts';
import { decodeText } from './decode-text.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import { readMarkdown } from './read-markdown.ts';

/** The bytes of one article that is no page. */
export interface TextInput {
  readonly bytes: Uint8Array;
  readonly format: 'markdown' | 'plain-text';
  /** Whether a plain text is cleaned of what is not its article, or taken as it stands. */
  readonly cleaning: 'cleaned' | 'as-given';
}

/**
 * Reads the bytes of an article that is no page. Throws Failure `empty` for no words, `too-large`
 * for too many, and those of `decodeText` and of the format's reader.
 */
export function readText(
  { bytes, format, cleaning }: TextInput,
  knowledge: { readonly outlets: readonly Outlet[] },
): Draft {
  const text = decodeText(bytes);
  if (text.trim() === '') throw emptyInput();
  assertArticleLength(text.length);
  if (format === 'markdown') return readMarkdown(text, knowledge);
  return cleaning === 'cleaned' ? readPlainText(text, knowledge) : readVerbatim(text);
}

/** What one line of JSON Lines gave; a failure as its parts, for it may come from a thread. */
type LineReading = { readonly line: number; readonly id: string | null } & (
  | ({ readonly status: 'ok' } & ArticleLine)
  | { readonly status: 'failed'; readonly code: FailureCode; readonly message: string }
);

/** What some whole lines of JSON Lines gave, and the number of the line after them. */
export interface LinesRead {
  readonly readings: readonly LineReading[];
  readonly nextLine: number;
}

/**
 * Reads the bytes of some whole lines, one article each. Throws those of `decodeText`.
 *
 * @param firstLine the number of the first of them, from 1
 */
export function readLines(bytes: Uint8Array, firstLine: number): LinesRead {
  const text = decodeText(bytes);
  const readings = [...readArticleLines(text, firstLine)].map((one): LineReading => {
    const { line, id } = one;
    if (one.status === 'ok') return { line, id, status: 'ok', ...one.value };
    const { code, message } = one.failure;
    return { line, id, status: 'failed', code, message };
  });
  return { readings, nextLine: firstLine + (text.match(/\n/g)?.length ?? 0) };
}

/** The failure of a line that could not be read. */
export function lineFailure(
  line: number,
  { code, message }: Pick<Failure, 'code' | 'message'>,
): Failure {
  return new Failure(code, message.startsWith('line ') ? message : `line ${line}: ${message}`);
}
