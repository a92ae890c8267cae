import { capitalized, ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from '../domain/calendar/names.ts';
import { STOP_WORDS, type Term } from '../text/extract-terms.ts';
import { editDistance } from '../text/similarity/edit-distance.ts';

/** Letters from which a word is taken for a misspelt one: shorter ones are near to too many others. */
const MIN_LETTERS = 4;

/** Letters from which one of them may be wrong, and from which two: in a shorter word two are swapped. */
const ONE_WRONG_LETTERS = 6;
const TWO_WRONG_LETTERS = 8;

/** Question words that are no stop words, and the calendar's: no archive has to hold them. */
const WORDS_OF_QUESTIONS: readonly string[] = [
  ...STOP_WORDS,
  ...[...ENGLISH_MONTHS, ...ENGLISH_WEEKDAYS].map(({ name }) => capitalized(name)),
  ...`many much long often first last latest next since year years month months week weeks today
      yesterday tomorrow happened`.split(/\s+/),
];

/** Whether a word may be a misspelt one: in plain letters, and long enough to be told from others. */
export function canBeMisspelt({ word, isCompound }: Term): boolean {
  return !isCompound && word.length >= MIN_LETTERS && /^[a-z]+$/.test(word);
}

/** How many letters of a word or a stem may be wrong at most. */
export function allowedEdits(word: string): number {
  return word.length >= TWO_WRONG_LETTERS ? 2 : 1;
}

/**
 * Whether a misspelt word, in lower case, may be another one. In short words two neighbouring letters
 * are swapped; in longer ones another letter may be wrong. Names differ by a letter from names of
 * others ("Anthony", "Antony"): in them letters are swapped or doubled, or one of many is wrong.
 */
export function mayBe(word: string, other: string): boolean {
  const right = other.toLowerCase();
  const distance = editDistance(word, right);
  if (distance === 0 || distance > allowedEdits(word)) return false;
  if (distance === 1 && isSwap(word, right)) return true;
  const isName = other !== right;
  if (!isName) return word.length >= ONE_WRONG_LETTERS;
  return distance === 1 && (word.length >= TWO_WRONG_LETTERS || isDoubling(word, right));
}

function isSwap(one: string, other: string): boolean {
  return [...one].toSorted().join('') === [...other].toSorted().join('');
}

function isDoubling(one: string, other: string): boolean {
  const single = (word: string) => word.replace(/(.)\1/gu, '$1');
  return single(one) === single(other);
}

/** Endings without which a misspelt word may be nearer to the stem of the right one. */
const ENDINGS = ['s', 'es', 'ed', 'er', 'ers', 'ing', 'ion', 'ions', 'ment', 'ments'];

/** What a misspelt word may be near to among stems: itself, and itself without an ending. */
export function possibleStems({ term, word }: Pick<Term, 'term' | 'word'>): readonly string[] {
  const without = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return [...new Set([term, word, ...without])].filter((stem) => stem.length >= MIN_LETTERS);
}

/** The word of the calendar or of questions that a misspelt one is nearest to, if it is near to any. */
export function nearestQuestionWord(word: string): string | undefined {
  return nearestSpellings(word, WORDS_OF_QUESTIONS).find((other) => mayBe(word, other));
}

/** Whether a word is one of the calendar or of questions. */
export function isQuestionWord(word: string): boolean {
  return QUESTION_WORDS.has(word);
}

const QUESTION_WORDS = new Set(WORDS_OF_QUESTIONS.map((word) => word.toLowerCase()));

/**
 * Those of some words that a misspelt one, in lower case, may be: the nearest first, and of equally
 * near ones first those that begin with its letter and are as long, for a swap or a wrong letter is
 * commoner than a lost one at the beginning.
 */
export function nearestSpellings(word: string, words: readonly string[]): readonly string[] {
  const initial = (other: string) => Number(other[0]?.toLowerCase() !== word[0]);
  const lengths = (other: string) => Math.abs(other.length - word.length);
  return words
    .map((other) => ({ other, distance: editDistance(word, other.toLowerCase()) }))
    .filter(
      ({ other, distance }) => distance <= allowedEdits(word) && other.length >= MIN_LETTERS - 1,
    )
    .toSorted(
      (one, another) =>
        one.distance - another.distance ||
        initial(one.other) - initial(another.other) ||
        lengths(one.other) - lengths(another.other),
    )
    .map(({ other }) => other);
}
