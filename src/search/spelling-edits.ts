import { editDistance } from '../text/similarity/edit-distance.ts';

/**
 * How a typed word differs from the right one by one edit: two letters swapped, a letter doubled or
 * a double one lost, another letter lost or too many, or one typed for another: its neighbour on the
 * keyboard, a consonant that sounds alike, a vowel for a vowel, or any other.
 */
export type EditKind =
  | 'swap'
  | 'doubling'
  | 'lost'
  | 'extra'
  | 'neighbour'
  | 'sound'
  | 'vowel'
  | 'other';

/** One edit, and whether it leaves the first and the last letter of the word as they are. */
export interface SpellingEdit {
  readonly kind: EditKind;
  readonly isInside: boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = 'aeiouy';

/** Consonants that are spelt for one another, in pairs. */
const SOUNDS_ALIKE = ['ck', 'cs', 'sz', 'vw', 'fv', 'gj', 'jy', 'kq'];

/** The rows of a keyboard; a key's neighbours stand beside it, and above and below it half a key away. */
const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The one edit by which a typed word differs from another; nothing where it takes none or more. */
export function findEdit(typed: string, right: string): SpellingEdit | undefined {
  if (editDistance(typed, right) !== 1) return undefined;
  const from = commonStart(typed, right);
  const isInside = from > 0 && typed.at(-1) === right.at(-1);
  return { kind: kindOf(typed, right, from), isInside };
}

function kindOf(typed: string, right: string, at: number): EditKind {
  const undoubled = (word: string) => word.replace(/(.)\1/g, '$1');
  if (undoubled(typed) === undoubled(right)) return 'doubling';
  if (typed.length < right.length) return 'lost';
  if (typed.length > right.length) return 'extra';
  const [one, other] = [typed[at] ?? '', right[at] ?? ''];
  if (typed[at + 1] === other && right[at + 1] === one) return 'swap';
  if (areNeighbours(one, other)) return 'neighbour';
  if (SOUNDS_ALIKE.some((pair) => pair.includes(one) && pair.includes(other))) return 'sound';
  return VOWELS.includes(one) && VOWELS.includes(other) ? 'vowel' : 'other';
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function areNeighbours(one: string, other: string): boolean {
  const [from, to] = [keyPosition(one), keyPosition(other)];
  if (!from || !to) return false;
  const distance = Math.abs(from.column - to.column);
  return from.row === to.row ? distance === 1 : Math.abs(from.row - to.row) === 1 && distance < 1;
}

function keyPosition(key: string): { readonly row: number; readonly column: number } | undefined {
  const row = KEYBOARD_ROWS.findIndex((keys) => keys.includes(key));
  const keys = KEYBOARD_ROWS[row];
  return keys === undefined ? undefined : { row, column: keys.indexOf(key) + row / 2 };
}

/** All strings that swapping two neighbouring letters of a word makes. */
export function swapsOf(word: string): readonly string[] {
  return [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2))
    .filter((other) => other !== word);
}

/**
 * All strings of plain letters that one edit makes of a word: some fifty for each of its letters
 * (P. Norvig, How to write a spelling corrector).
 */
export function singleEdits(word: string): readonly string[] {
  const places = [...word, ''].map((_, at) => [word.slice(0, at), word.slice(at)] as const);
  const edited = places.flatMap(([before, after]) => [
    ...(after === '' ? [] : [before + after.slice(1)]),
    ...[...LETTERS].flatMap((letter) => [
      before + letter + after,
      ...(after === '' ? [] : [before + letter + after.slice(1)]),
    ]),
  ]);
  return [...new Set([...swapsOf(word), ...edited])].filter((other) => other !== word);
}
