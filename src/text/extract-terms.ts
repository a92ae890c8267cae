import { stem } from 'porter2';
import type { Span } from '../domain/span.ts';
import { baseForm } from './irregular-words.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text, with the term it is looked up by. */
export interface Term extends Span {
  /** Folded and stemmed: what the index holds and a query asks for. */
  readonly term: string;
  /** Folded but not stemmed. */
  readonly word: string;
  /** Whether it is a hyphenated compound written together: "ceasefire" at "cease-fire". */
  readonly isCompound: boolean;
}

/**
 * Runs of letters, marks and digits. Inside a word stand apostrophes ("don't"), the full stops of
 * an acronym ("U.S.") and the separators of a number ("1,000", "3.5").
 */
const WORD =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const MARKS = /\p{M}+/gu;
const POSSESSIVE = /'s?$/;
const LATIN = /^[a-z]+$/;

/**
 * The terms of a text in order, stop words left out.
 * A hyphenated compound gives its parts and both joined, so that "cease-fire" and "ceasefire"
 * meet. Stems are Porter's second English algorithm, the same as
 * PostgreSQL's `english` dictionary; words of other scripts are folded only.
 */
export function extractTerms(text: string): readonly Term[] {
  return tokenizeTerms(text).filter((term) => !isStopWord(term.word));
}

/** The terms of a text in order, stop words among them. */
function tokenizeTerms(text: string): readonly Term[] {
  const found: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (UNSPACED.test(word)) found.push(...segmentWord(word, match.index));
    else addWord(found, text, { start: match.index, end: match.index + word.length });
  }
  return found;
}

/** Lower case, without accents, apostrophes made one, possessive endings and inner stops dropped. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(POSSESSIVE, '');
}

/** The term of a folded word: the stem of the word that it is a form of. */
function stemmed(word: string): string {
  return LATIN.test(word) ? stem(baseForm(word)) : word;
}

function addWord(found: Term[], text: string, span: Span): void {
  const word = withoutSeparators(fold(text.slice(span.start, span.end)));
  if (word === '') return;
  const before = found.at(-1);
  if (before && !before.isCompound && before.end === span.start - 1 && isHyphen(text[before.end])) {
    const joined = before.word + word;
    if (LATIN.test(joined)) {
      found.push({
        start: before.start,
        end: span.end,
        word: joined,
        term: stemmed(joined),
        isCompound: true,
      });
    }
  }
  found.push({ ...span, word, term: stemmed(word), isCompound: false });
}

/** "1,000" and "1000" are one number, "U.S." and "US" one acronym; a decimal point stays. */
function withoutSeparators(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, '');
  return word.replaceAll('.', '');
}

function isHyphen(character: string | undefined): boolean {
  return character === '-' || character === '‐' || character === '‑';
}

function segmentWord(word: string, offset: number): Term[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return [...segmenter.segment(word)].flatMap(({ segment, index }) => {
    const start = offset + index;
    const folded = fold(segment);
    if (folded === '') return [];
    return [{ start, end: start + segment.length, word: folded, term: folded, isCompound: false }];
  });
}
