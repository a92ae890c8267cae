import { findPrintedDate } from '../printed-date.ts';

/** Characters of a signature at most: a place, a name, a day. */
const SIGNATURE_CHARACTERS = 80;

/** A day in brackets that ends a paragraph: "(ml, 02.04.2031)", "[2 April 2031]". */
const SIGNED_IN_BRACKETS = /[[(]([^\])[(]{6,50})[\])]\.?$/u;

/** Initials of editors before a day: "ml, 2.4.2031". */
const INITIALS = /^\P{L}*\p{Ll}{2,4}(?=[,/])/u;

/** A day with its month in letters, which many languages write with a small one. */
const DAY_IN_LETTERS = /\d{1,2}\.?(?:st|nd|rd|th)? (?:de |of )?\p{L}+\.?(?: de)? \d{4}/gu;

/** Small words between names and days. */
const JOINTS =
  'de|den|der|del|di|du|la|le|el|il|am|on|by|von|van|y|und|and|et|in|for|für|uhr|року?|года?|г|р|mit|dnia|dne|foto|photo|text';

/** A word of a sentence: a signature has but names, initials and a day. */
const SENTENCE_WORD = new RegExp(
  String.raw`(?:^|[\s(])(?!(?:${JOINTS})\.?(?:[\s,;:)]|$))\p{Ll}{2,}(?=[\s,;:.!?)]|$)`,
  'u',
);

/**
 * The day in the signature under an article, "Mara Lind, 2 April 2031" on a line of its own or
 * "(ml/2.4.2031)" behind its last sentence; `null` where neither is.
 *
 * @param lines the last paragraph and what follows it
 * @param language the tag of the article's language, or an empty one
 */
export function readSignatureDate(lines: readonly string[], language: string): string | null {
  const [last = '', ...below] = lines;
  const bracketed = SIGNED_IN_BRACKETS.exec(last.slice(-SIGNATURE_CHARACTERS))?.[1];
  for (const text of bracketed === undefined ? below : [bracketed, ...below]) {
    const isAnother = /^(?:©|\(c\)|copyright)/i.test(text) || !isWithoutSentence(text);
    const date = isAnother ? null : findPrintedDate(text, 'publication', language);
    if (date !== null) return date;
  }
  return null;
}

/** Whether a short text holds names, small words and days, and no sentence. */
export function isWithoutSentence(text: string): boolean {
  if (text.length > SIGNATURE_CHARACTERS) return false;
  return !SENTENCE_WORD.test(text.replace(DAY_IN_LETTERS, '').replace(INITIALS, ''));
}
