import { SPEECH_VERBS } from '../speech-verbs.ts';
import { neighboursAt, type SpeechToken, type Tokens, tokenAt } from './tokens.ts';

/** Words from which a few quoted ones in a paraphrase are given for themselves. */
const MIN_FRAGMENT_WORDS = 4;

/** Words of the longest title that stands in quotation marks within a sentence. */
const MAX_TITLE_WORDS = 6;

/** Words of the longest headline that stands in quotation marks for itself. */
const MAX_HEADLINE_WORDS = 9;

/** Tokens between a verb of saying and the quotation that it introduces by a comma or colon. */
const MAX_INTRODUCTION_TOKENS = 8;

/**
 * What stands between quotation marks: a `whole` quotation begins where a clause does, a `fragment`
 * is a part of the writer's sentence, and what is `none` is a title or a word kept off.
 */
export type QuotationKind = 'whole' | 'fragment' | 'none';

export function quotationKind(tokens: Tokens, at: number): QuotationKind {
  const { token, before } = neighboursAt(tokens, at);
  if (isTitle(token.text, before) || isQuotedName(tokens, at)) return 'none';
  if (isWhole(tokens, at)) return 'whole';
  return wordCount(token.text) >= MIN_FRAGMENT_WORDS || isSaid(before) ? 'fragment' : 'none';
}

/** Whether a quotation begins where a clause does, mostly with a capital. */
function isWhole(tokens: Tokens, at: number): boolean {
  const { token, before } = neighboursAt(tokens, at);
  if (goesOnBehind(tokens, at)) return false;
  const isCapital = /^\P{L}{1,4}\p{Lu}/u.test(token.text);
  const words = wordCount(token.text);
  if (before.text === '') return isCapital || words > 3 || /[,.?!]\P{L}{0,2}$/u.test(token.text);
  if (isCapital)
    return words > MAX_TITLE_WORDS || /^[,:.]$/.test(before.text) || isVerbOfSaying(before);
  return /^[,:]$/.test(before.text) && words > 1 && isIntroduced(tokens, at);
}

const isVerbOfSaying = ({ lower, isCapital }: SpeechToken): boolean =>
  !isCapital && SPEECH_VERBS.has(lower);

const isIntroduced = (tokens: Tokens, at: number): boolean =>
  tokens
    .slice(Math.max(0, at - MAX_INTRODUCTION_TOKENS), at)
    .some(({ lower }) => SPEECH_VERBS.has(lower));

/** Whether a verb of saying stands right before a quotation: she said "no". */
const isSaid = ({ lower }: SpeechToken): boolean => SPEECH_VERBS.get(lower)?.verb === 'say';

/** Whether the writer's sentence goes on behind a quotation as if there were none. */
function goesOnBehind(tokens: Tokens, at: number): boolean {
  const { token, next } = neighboursAt(tokens, at);
  if (next.kind !== 'word' || next.isCapital) return false;
  if (/[,.?!…–—-]\P{L}{0,3}$/u.test(token.text)) return false;
  return (
    !SPEECH_VERBS.has(next.lower) && !/^(?:he|she|they|i|we|the|a|an|according)$/.test(next.lower)
  );
}

/** Whether a quotation is what somebody is called: "a witness, identified only as “Ann,”". */
export function isQuotedName(tokens: Tokens, at: number): boolean {
  const { token, before } = neighboursAt(tokens, at);
  return (
    token.kind === 'quotation' &&
    /^(?:as|called|named|nicknamed|dubbed)$/.test(before.lower) &&
    wordCount(token.text) <= MAX_TITLE_WORDS &&
    isCapitalized(token.text)
  );
}

/** A few words with capitals behind a preposition or a name: a programme, a book. */
function isTitle(words: string, before: SpeechToken): boolean {
  if (before.text === '' || /^[,:.]$/.test(before.text) || SPEECH_VERBS.has(before.lower))
    return false;
  return wordCount(words) <= MAX_TITLE_WORDS && isCapitalized(words);
}

/** Whether a quotation that nothing attributes is a headline, or a word that the writer keeps off. */
export function isNoSpeech(tokens: Tokens, at: number): boolean {
  const words = tokenAt(tokens, at).text;
  if (wordCount(words) <= MAX_HEADLINE_WORDS && isCapitalized(words)) return true;
  const isAlone = tokens.every(({ kind }, place) => place === at || kind === 'mark');
  return wordCount(words) < MIN_FRAGMENT_WORDS && !(isAlone && /[.?!…,]\P{L}{1,2}$/u.test(words));
}

/** Letters of the longest word that titles write small: "of", "from". */
const MAX_SMALL_WORD_LETTERS = 4;

/** Whether words are written as in a title: all but short ones with capitals, and half of all. */
function isCapitalized(words: string): boolean {
  const inner = words
    .replace(/[^\p{L}\p{N}'’ -]/gu, '')
    .trim()
    .split(/\s+/);
  const small = inner.filter((word) => !/^[\p{Lu}\p{N}]/u.test(word));
  return (
    2 * small.length <= inner.length &&
    inner.length - small.length > (inner.length > 1 ? 1 : 0) &&
    small.every(({ length }) => length <= MAX_SMALL_WORD_LETTERS)
  );
}

const wordCount = (words: string): number => words.trim().split(/\s+/).length;
