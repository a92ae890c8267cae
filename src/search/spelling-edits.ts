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

/**
 * Terms of a vocabulary, one on each line, that may be so many edits from another term, in its order.
 * Of pieces of a word one is left as it is, and stands no more places away than there are edits: only
 * lines that hold a piece are looked at. Two edits that swap letters of two pieces each may be missed.
 *
 * @param edits 1 or 2
 */
export function termsNear(term: string, edits: number, vocabulary: string): readonly string[] {
  const found = new Map<number, string>();
  for (const [place, end] of edits === 1 ? endsOf(term) : thirdsOf(term)) {
    const piece = term.slice(place, end);
    let at = piece === '' ? -1 : vocabulary.indexOf(piece);
    while (at >= 0) {
      const line = lineAt(vocabulary, at);
      const word = vocabulary.slice(line.start, line.end);
      const from = Math.max(0, place - edits);
      const isNear =
        Math.abs(word.length - term.length) <= edits &&
        isBetween(word.indexOf(piece, from), from, place + edits);
      if (isNear) found.set(line.start, word);
      at = vocabulary.indexOf(piece, line.end);
    }
  }
  return [...found].toSorted(([one], [other]) => one - other).map(([, near]) => near);
}

/** The beginning and the end of a word with a letter or two between: a swap leaves one of them whole. */
function endsOf({ length }: string): readonly (readonly [from: number, to: number])[] {
  const half = Math.max(1, Math.floor((length - 1) / 2));
  return [
    [0, half],
    [length - half, length],
  ];
}

function thirdsOf({ length }: string): readonly (readonly [from: number, to: number])[] {
  const [one, two] = [Math.round(length / 3), Math.round((2 * length) / 3)];
  return [
    [0, one],
    [one, two],
    [two, length],
  ];
}

function lineAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end };
}

function isBetween(place: number, first: number, last: number): boolean {
  return place >= first && place <= last;
}
