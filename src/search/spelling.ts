import { CALENDAR_NAMES, capitalized } from '../domain/calendar/names.ts';
import { STOP_WORDS, type Term } from '../text/extract-terms.ts';
import { SMALL_NUMBERS, TENS } from '../text/number-words.ts';
import { editDistance } from '../text/similarity/edit-distance.ts';
import { type EditKind, findEdit, type SpellingEdit } from './spelling-edits.ts';

/** Letters from which a word is taken for a misspelt one: shorter ones are near to too many others. */
const MIN_LETTERS = 4;

/** Letters from which one of them may be wrong, and from which two: in a shorter word two are swapped. */
const ONE_WRONG_LETTERS = 6;
const TWO_WRONG_LETTERS = 8;

/** Question words that are no stop words, and the calendar's: no archive has to hold them. */
const WORDS_OF_QUESTIONS: readonly string[] = [
  ...STOP_WORDS,
  ...CALENDAR_NAMES.map(capitalized),
  ...`many much long often first last latest next since year years month months week weeks today
      yesterday tomorrow happened`.split(/\s+/),
  ...SMALL_NUMBERS.filter((word) => word.length >= ONE_WRONG_LETTERS),
  ...TENS,
];

/** Letters up to which a word is looked at: no word of a language is much longer. */
const MAX_LETTERS = 24;

/** Whether a word may be a misspelt one: in plain letters, and long enough to be told from others. */
export function canBeMisspelt({ word, isCompound }: Term): boolean {
  const { length } = word;
  return !isCompound && length >= MIN_LETTERS && length <= MAX_LETTERS && /^[a-z]+$/.test(word);
}

/** How many letters of a word or a stem may be wrong at most. */
export function allowedEdits(word: string): number {
  return word.length >= TWO_WRONG_LETTERS ? 2 : 1;
}

/**
 * Whether a misspelt word, in lower case, may be another one. In short words two neighbouring letters
 * are swapped or one is doubled; in longer ones another letter may be wrong. Names differ by a letter
 * from names of others ("Anthony", "Antony"): in them letters are swapped or doubled, or one of many
 * is wrong. Where the archive holds the other word often, a typed word is likelier to be it than
 * something never heard of: then a slip of the finger is enough in a shorter one.
 */
export function mayBe(word: string, other: string, use: WordUse = SELDOM): boolean {
  const right = other.toLowerCase();
  const distance = editDistance(word, right);
  if (distance === 0 || distance > allowedEdits(word)) return false;
  const isName = other !== right;
  const edit = findEdit(word, right);
  if (!edit) return !isName;
  if (word.length >= TWO_WRONG_LETTERS) return true;
  if (edit.kind === 'swap') return isName || use.isOften || word.length > MIN_LETTERS;
  return isName ? mayBeName(word, edit, use) : mayBeShortWord(word, right, edit, use);
}

function mayBeName({ length }: string, edit: SpellingEdit, { isOften }: WordUse): boolean {
  if (edit.kind === 'doubling') return true;
  return isOften && length >= SLIP_IN_NAME_LETTERS && isSlip(edit);
}

function mayBeShortWord(
  word: string,
  right: string,
  { kind, isInside }: SpellingEdit,
  { isOften }: WordUse,
): boolean {
  if (kind === 'other' || word[0] !== right[0]) return false;
  if (word.length >= ONE_WRONG_LETTERS) return true;
  if (word.length === MIN_LETTERS) return isOften && kind === 'lost';
  return isOften && (isInside || kind === 'doubling' || kind === 'lost');
}

/** Letters of a name from which a slip of the finger is put right. */
const SLIP_IN_NAME_LETTERS = 6;

/** Edits of names that are slips: a name's first and last letter are seen, and its vowels are its own. */
function isSlip({ kind, isInside }: SpellingEdit): boolean {
  return isInside && kind !== 'vowel' && kind !== 'other';
}

export interface WordUse {
  /** Whether so many passages hold it that a word spelt nearly alike is likely to be it. */
  readonly isOften: boolean;
}

const SELDOM: WordUse = { isOften: false };
const OFTEN: WordUse = { isOften: true };

/** What a word is held by at least where it is held often: a few passages, and a share of all. */
const OFTEN_PASSAGES = 5;
const OFTEN_SHARE = 0.005;

/** Whether an archive holds a word often. */
export function isHeldOften(passages: number, size: number): boolean {
  return passages >= Math.max(OFTEN_PASSAGES, OFTEN_SHARE * size);
}

/**
 * How unlikely each edit is: letters are swapped and doubled most often, and the wrong letter is one
 * of a neighbouring key, one that sounds alike, or another vowel.
 */
const EDIT_COSTS: Readonly<Record<EditKind, number>> = {
  swap: 0.5,
  doubling: 0.5,
  lost: 1,
  extra: 1,
  neighbour: 1,
  sound: 1,
  vowel: 1,
  other: 1.5,
};

/** What an edit of the first or the last letter costs besides: they are seldom wrong. */
const EDGE_COST = 0.5;

/** What each natural logarithm of a word's passages is worth beside the costs of edits. */
const USE_WORTH = 0.25;

/** How unlikely a typed word is meant as one of so many passages: the lower, the likelier. */
export function spellingCost(word: string, right: string, passages: number): number {
  const edit = findEdit(word, right);
  const cost = edit ? EDIT_COSTS[edit.kind] + (edit.isInside ? 0 : EDGE_COST) : 2;
  return cost - USE_WORTH * Math.log1p(passages);
}

/** Endings without which a misspelt word may be nearer to the stem of the right one. */
const ENDINGS = ['s', 'es', 'ed', 'er', 'ers', 'ing', 'ion', 'ions', 'ment', 'ments', 'ly'];

/**
 * Whether a word ends as a form of a word does. Of strings that one edit makes and that share the
 * stem of a word of the archive, others are no words.
 */
export function isInflected(word: string): boolean {
  return ENDINGS.some((ending) => word.endsWith(ending));
}

/** Whether a word is another one with an ending: before it no letter is lost or put in. */
export function isFormOf(form: string, word: string): boolean {
  const isWhole = !/[aeiou]$/.test(word);
  return isWhole && ENDINGS.some((ending) => form.toLowerCase() === word + ending);
}

/** What a misspelt word may be near to among stems: itself, and itself without an ending. */
export function possibleStems({ term, word }: Pick<Term, 'term' | 'word'>): readonly string[] {
  const without = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return [...new Set([term, word, ...without])].filter((stem) => stem.length >= MIN_LETTERS);
}

/**
 * The word of the calendar or of questions that a misspelt one is nearest to, if it is near to any;
 * none where it is as near to another day or month: "Tursday".
 */
export function nearestQuestionWord(word: string): string | undefined {
  const near = nearestSpellings(word, WORDS_OF_QUESTIONS).filter((other) =>
    mayBe(word, other, OFTEN),
  );
  const [first, second] = near;
  if (first === undefined || second === undefined || second === second.toLowerCase()) return first;
  const distanceTo = (other: string) => editDistance(word, other.toLowerCase());
  return distanceTo(first) === distanceTo(second) ? undefined : first;
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
