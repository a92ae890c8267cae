import type { Span } from '../domain/span.ts';
import { stemWord } from './stem-word.ts';

/** Raised whenever the terms of some text change, so that what was stored of it is read again. */
export const TERMS_VERSION = 4;

/** Where a term stands in a text. */
export interface TermSpan extends Span {
  /** Folded and stemmed: what the index holds and a query asks for. */
  readonly term: string;
}

/** A word of a text, with the term it is looked up by. */
export interface Term extends TermSpan {
  /** Folded but not stemmed. */
  readonly word: string;
  /** Whether it is a hyphenated compound written together: "ceasefire" at "cease-fire". */
  readonly isCompound: boolean;
}

/**
 * Runs of letters, marks and digits. Inside a word stand apostrophes ("don't"), the full stops of
 * an acronym ("U.S.") or of initials before a name ("J. D. Ellis"), and the separators of a number
 * ("1,000", "3.5", "1 000" with spaces that do not break).
 */
const WORD =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.(?: \p{Lu}\.){1,3}(?= \p{Lu}\p{Ll})|\p{N}{1,3}(?:[\u00a0\u2009\u202f]\p{N}{3}){1,4}(?!\p{N})|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * A number with a unit that is written without a space, and is a word by itself: "90km", "3pm",
 * "12bn". Letters that name a thing with its number are none: "5G", "10A".
 */
const WITH_UNIT =
  /^(\d{1,9})(?:mm|cm|km|kmh|mi|ft|m|mg|kg|kt|mph|kph|bn|mn|mln|tn|pc|am|pm|hrs?|mins?|secs?|yrs?|[kMG]Wh?|C|F)$/;

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Scripts whose vowel signs are marks: without them other words are left. */
const WITH_VOWEL_SIGNS = [
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala',
  'Thai Lao Tibetan Myanmar Khmer',
]
  .join(' ')
  .replace(/\w+/g, (script) => String.raw`\p{Script=${script}}`)
  .replaceAll(' ', '');

/** Accents and the points of Hebrew and Arabic; not vowel signs, nor the voicing marks of kana. */
const MARKS = new RegExp(String.raw`(?![${WITH_VOWEL_SIGNS}\u3099\u309a])\p{M}`, 'gu');

/** Letters that no accent can be taken from, and what is written for them where they are missing. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ß', 'ss'],
]);

const SPECIAL_LETTERS = /[łøđðħŧıæœþß]/g;
const POSSESSIVE = /'s?$/;

/** Most words: nothing of them is folded but their capitals. */
const PLAIN_WORD = /^[A-Za-z]+$/;
const LATIN = /^[a-z]+$/;

/**
 * A hyphenated compound yields its parts and the joined form, so that "cease-fire" matches
 * "ceasefire" and "F-16" matches "F16".
 */
export function extractTerms(text: string): readonly Term[] {
  return extractAllTerms(text).filter((term) => !isStopWord(term.word));
}

/** The terms of a text, each once. */
export function distinctTerms(text: string): ReadonlySet<string> {
  return new Set(extractTerms(text).map(({ term }) => term));
}

/** The terms of a text in order, stop words among them. */
export function extractAllTerms(text: string): readonly Term[] {
  const found: Term[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { 0: word, index } = match;
    const [, number] = WITH_UNIT.exec(word) ?? [];
    readInto(found, text, { start: index, end: index + (number ?? word).length });
    if (number === undefined) continue;
    readInto(found, text, { start: index + number.length, end: index + word.length });
  }
  return found;
}

/** Adds the terms of what a text holds between two places. */
function readInto(found: Term[], text: string, { start, end }: Span): void {
  const word = text.slice(start, end);
  const read = readWords.get(word) ?? readWord(word);
  if (read) addWord(found, text, read, { start, end });
  else found.push(...segmentWord(word, start));
}

/** A word as it is looked up. */
type ReadWord = Pick<Term, 'word' | 'term'>;

/** A written word, folded and stemmed; nothing where it is of a script without spaces. */
function readWord(written: string): ReadWord | undefined {
  if (UNSPACED.test(written)) return undefined;
  const isRemembered = written.length <= LONGEST_REMEMBERED;
  // A copy: a word found in a text may be a slice of it, with which the whole text would be kept.
  const own = isRemembered ? [...written].join('') : written;
  const word = withoutSeparators(fold(own));
  const read = { word, term: stemmed(word) };
  if (isRemembered) {
    if (readWords.size === MOST_REMEMBERED) readWords.clear();
    readWords.set(own, read);
  }
  return read;
}

/**
 * Written words that are remembered, at most: the vocabulary of some thousand reports, three megabytes. To
 * read one anew takes five times as long as to look it up.
 */
const MOST_REMEMBERED = 20_000;

/** Letters of the longest that is remembered; a longer one is hardly a word. */
const LONGEST_REMEMBERED = 40;
const readWords = new Map<string, ReadWord>();

/** Lower case, in plain letters without accents, apostrophes made one, possessive endings dropped. */
function fold(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replaceAll('’', "'")
    .replace(POSSESSIVE, '');
}

/** The term of a folded word: the stem of the word that it is a form of. */
function stemmed(word: string): string {
  if (LATIN.test(word)) return stemWord(word);
  return DESIGNATION.test(word) ? word.replace(/s$/, '') : word;
}

/** A designation written together, of one or of several: "f16", "covid19", "su24m", "f16s". */
const DESIGNATION = /^[a-z]{1,5}\d{1,4}[a-z]{0,2}$/;

function addWord(
  found: Term[],
  text: string,
  { word, term }: ReadWord,
  { start, end }: Span,
): void {
  if (word === '') return;
  const before = found.at(-1);
  if (before && !before.isCompound && before.end === start - 1 && isHyphen(text[before.end])) {
    const joined = joinedTerm(before.word, word);
    if (joined !== undefined) {
      found.push({
        start: before.start,
        end,
        word: before.word + word,
        term: joined,
        isCompound: true,
      });
    }
  }
  found.push({ start, end, word, term, isCompound: false });
}

/** The term of two folded words written as one; nothing where they are none together. */
export function joinedTerm(word: string, next: string): string | undefined {
  const joined = word + next;
  return LATIN.test(joined) || isDesignation(word, next) ? stemmed(joined) : undefined;
}

/** Whether letters and the number behind their hyphen name one thing: "F-16", "MiG-29", "G-7". */
function isDesignation(letters: string, number: string): boolean {
  return LATIN.test(letters) && /^\d/.test(number) && DESIGNATION.test(letters + number);
}

/**
 * "1,000" and "1000" are one number, "U.S." and "US" one acronym, "J. D." and "JD" the same initials;
 * a decimal point stays.
 */
function withoutSeparators(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/[,\s](?=\p{N}{3})/gu, '');
  return word.replace(/[.\s]/g, '');
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

/**
 * Words too common to tell passages apart: the list of PostgreSQL's `english` dictionary
 * (Snowball, BSD licence), so that both search engines leave out the same words.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she
  her hers herself it its itself they them their theirs themselves what which who whom this that
  these those am is are was were be been being have has had having do does did doing a an the and
  but if or because as until while of at by for with about against between into through during
  before after above below to from up down in out on off over under again further then once here
  there when where why how all any both each few more most other some such no nor not only own
  same so than too very s t can will just don should now`.split(/\s+/),
);

/** What remains of a contraction: "don't", "they're", "who's" (whose ending is folded away). */
const CONTRACTION =
  /^(?:(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must|need)n't|(?:i|you|he|she|it|we|they|that|there|who|what)'(?:m|re|ve|ll|d))$/;

/** Whether a folded word is left out of the index and of queries. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || (word.includes("'") && CONTRACTION.test(word));
}
