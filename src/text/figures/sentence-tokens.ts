import type { Span } from '../../domain/span.ts';

/** A word, a number or a sign of a sentence, with its place in the text. */
export interface Token extends Span {
  readonly text: string;
  /** The word in lower case; the sign itself. */
  readonly word: string;
}

/** Signs before an amount of money. */
export const CURRENCIES: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '₽', '₴']);

/** Numbers with their separators, words, and single signs. */
const TOKEN =
  /\p{N}{1,3}(?:[,\u00a0\u202f]\p{N}{3})+(?:\.\p{N}+)?|\p{N}+(?:\.\p{N}+)?|\p{L}[\p{L}\p{M}]*(?:['’.]\p{L}[\p{L}\p{M}]*)*|\S/gu;

/** Tokens of one sentence that are read; what stands behind them is not. */
const MOST_TOKENS = 400;

/**
 * Splits a sentence into tokens; one of a hyphenated word is a token of its own, and so is its hyphen.
 *
 * @param most tokens that are read, for what is longer than a sentence
 */
export function tokensOf(text: string, sentence: Span, most = MOST_TOKENS): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    if (tokens.length === most) break;
    const start = sentence.start + match.index;
    const [token] = match;
    tokens.push({ text: token, word: token.toLowerCase(), start, end: start + token.length });
  }
  return tokens;
}

const WORD = /^\p{L}/u;

export function isWord(token: Token | undefined): token is Token {
  return token !== undefined && WORD.test(token.text);
}

/** Whether two tokens stand side by side without white space. */
export function touches(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && other !== undefined && one.end === other.start;
}
