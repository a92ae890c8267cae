import { isWeekday, monthNumber } from '../../domain/calendar/month-names.ts';

/** The names at the head of a byline, as printed, and what follows them. */
export interface Byline {
  readonly names: string;
  readonly rest: string;
  /** Whether the line says that it is one ("By …"); names alone may be anybody's. */
  readonly marked: boolean;
}

/** Four people with three names each; more words are a list of something else. */
const MOST_WORDS = 15;

const MARK =
  /^(?:by|von|par|por|text by|written by|story by|author|autor|auteur|автор|автори?)(?::\s*|\s+)/iu;
const NAME_WORD = /^\p{Lu}[\p{L}'’ʼ./-]*$/u;
const PARTICLE = /^(?:al|bin|da|das|de|del|den|der|di|do|dos|du|el|ibn|la|le|ter|van|von|y|zu)$/u;
const CONJUNCTION = /^(?:and|und|et|y|&|и|та|і)$/u;

/**
 * Reads "By Jane Doe and John Roe, The Paper" or "Jane Doe, The Paper". `null` where the line does
 * not begin with names, or ends like a sentence.
 */
export function readByline(line: string): Byline | null {
  if (/[.!?:;]$/.test(line) && !/\p{Lu}\.$/u.test(line)) return null;
  const mark = MARK.exec(line)?.[0] ?? '';
  const words = line.slice(mark.length).split(' ');
  const length = namesLength(words);
  if (length === 0) return null;
  const names = words.slice(0, length).join(' ').replace(/,$/, '');
  const rest = words
    .slice(length)
    .join(' ')
    .replace(/^[,–—|-]\s*/, '');
  return { names, rest, marked: mark !== '' };
}

/** Whether a line is nothing but one person's name: two to four capitalised words. */
export function isPersonName(line: string): boolean {
  const words = line.split(' ');
  if (words.length < 2 || words.length > 4) return false;
  return words.every((word, index) => NAME_WORD.test(word) || (index > 0 && PARTICLE.test(word)));
}

/** Words that names take up at the beginning, conjunctions and commas between names among them. */
function namesLength(words: readonly string[]): number {
  const end = words.findIndex((_, index) => !isOfNames(words, index));
  const length = end === -1 ? words.length : end;
  const isOpen = length > 0 && CONJUNCTION.test(words[length - 1] ?? '');
  return length > MOST_WORDS ? 0 : length - (isOpen ? 1 : 0);
}

function isOfNames(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (index > 0 && words[index - 1]?.endsWith(',') && !namesAnother(words, index)) return false;
  const bare = word.replace(/,$/, '');
  const isBetween = index > 0 && (CONJUNCTION.test(word) || PARTICLE.test(bare));
  return isBetween || (NAME_WORD.test(bare) && !isDateWord(bare, words[index + 1]));
}

/** "March" before a figure is a month, and "Friday" a day; "May" alone, or "Sam", may be a name. */
function isDateWord(word: string, next: string | undefined): boolean {
  const bare = word.replace(/\.$/, '');
  const isMonth = monthNumber(bare) !== undefined && /^\d/.test(next ?? '');
  return isMonth || (bare.length > 5 && isWeekday(bare));
}

/** After a comma names go on only where a conjunction still comes: "Ann Lee, Bo Li and Cy Ma". */
function namesAnother(words: readonly string[], from: number): boolean {
  return words.slice(from).some((word) => CONJUNCTION.test(word));
}
