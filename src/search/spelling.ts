import { capitalized, ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from '../domain/calendar/names.ts';
import { STOP_WORDS, type Term } from '../text/extract-terms.ts';
import { editDistance } from '../text/similarity/edit-distance.ts';

/** Letters from which a word is taken for a misspelt one: shorter ones are near to too many others. */
const MIN_LETTERS = 4;

/** Letters from which two of them may be wrong. */
const LONG_WORD_LETTERS = 8;

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

/** How many letters of a word or a stem may be wrong. */
export function allowedEdits(word: string): number {
  return word.length >= LONG_WORD_LETTERS ? 2 : 1;
}

/** The word of the calendar or of questions that a misspelt one is nearest to, if it is near to any. */
export function nearestQuestionWord(word: string): string | undefined {
  return nearestSpellings(word, WORDS_OF_QUESTIONS)[0];
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
