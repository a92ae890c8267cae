import type { Span } from '../../domain/span.ts';

/** What stands between quotation marks, with them. */
export interface QuotedSpan extends Span {
  /** Whether the closing mark is missing, so that the end is a guess. */
  readonly isUnclosed?: true;
}

/**
 * Characters that a quotation may run over without a mark of its own: some eight paragraphs. A
 * mark that nobody closed must not swallow the article.
 */
export const MAX_QUOTATION_CHARACTERS = 6000;

const SPEAKER = String.raw`(?:he|she|they|I|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})`;

const ATTRIBUTION = String.raw`${SPEAKER} (?:said|says|added|told|wrote|asked)\b|(?:said|says|added) (?:the |\p{Lu})`;

/** "he said" or "said the", behind a quotation. */
export const ATTRIBUTED_BEHIND = new RegExp(`^ ?(?:${ATTRIBUTION})`, 'u');

/** A mark with what attributes the words before it: ", he said". */
const ATTRIBUTED_WITHIN = new RegExp(`[,.?!](?= (?:${ATTRIBUTION}))`, 'u');

/** A quotation that is not closed: up to what attributes it, else to the end of the words. */
export function unclosedEnd(text: string, start: number, limit: number): QuotedSpan {
  const words = text.slice(start, Math.min(limit, start + MAX_QUOTATION_CHARACTERS));
  const attributed = ATTRIBUTED_WITHIN.exec(words);
  const length = attributed ? attributed.index + 1 : words.trimEnd().length;
  return { start, end: start + length, isUnclosed: true };
}
