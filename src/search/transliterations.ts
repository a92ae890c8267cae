/** Letters from which a name is told by its spelling alone from the names of others. */
export const LEAST_NAME_LETTERS = 5;

/** Letters from which two letters or pairs of letters may be written otherwise, not one alone. */
const TWO_CHANGES_LETTERS = 7;

/** What is written for one another where a name comes from another alphabet (ALA-LC, BGN/PCGN and newsrooms' own). */
const WRITTEN_FOR: readonly (readonly string[])[] = [
  ['g', 'gh', 'q', 'k', 'kh'],
  ['dh', 'd', 'dd', 'th'],
  ['t', 'th'],
  ['f', 'ff', 'ph'],
  ['ou', 'u', 'oo', 'o'],
  ['y', 'i', 'iy', 'yy', 'ii', 'ey'],
  ['ei', 'ai', 'ay', 'ey', 'e', 'a'],
  ['a', 'e'],
  ['a', 'o'],
  ['a', 'u'],
  ['e', 'i'],
  ['e', 'u'],
  ['o', 'u'],
  ['ia', 'iya', 'iyah', 'iyya'],
];

/** A letter or letters, and what may be written for them. */
interface Spelling {
  readonly letters: string;
  readonly others: readonly string[];
}

/** The same by the first letter of what is written: each place of thousands of words is looked at. */
const SPELLINGS = Map.groupBy(
  WRITTEN_FOR.flatMap((group): readonly Spelling[] =>
    group.map((letters) => ({ letters, others: group.filter((other) => other !== letters) })),
  ),
  ({ letters }) => letters.charAt(0),
);

const VOWELS = 'aeiouy';

/** A word with one change: each that is made at one of its places, or at its end. */
function oneChange(word: string): readonly string[] {
  const changed: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    changed.push(...writtenOtherwise(word, at));
    changed.push(...(isVowel(word[at]) ? withoutVowel(word, at) : consonantChanges(word, at)));
  }
  changed.push(...otherEndings(word));
  return changed;
}

function writtenOtherwise(word: string, at: number): readonly string[] {
  const changed: string[] = [];
  for (const { letters, others } of SPELLINGS.get(word.charAt(at)) ?? []) {
    if (!word.startsWith(letters, at)) continue;
    const [before, rest] = [word.slice(0, at), word.slice(at + letters.length)];
    for (const other of others) changed.push(before + other + rest);
  }
  return changed;
}

/** A vowel may be one that the other alphabet does not write: "Misrata", "Misurata". */
function withoutVowel(word: string, at: number): readonly string[] {
  return at > 0 && at < word.length - 1 ? [word.slice(0, at) + word.slice(at + 1)] : [];
}

/** Doubled or single, without an h, or with a vowel before it. */
function consonantChanges(word: string, at: number): readonly string[] {
  if (at === 0) return [];
  const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at)];
  const isSingle = word[at + 1] !== letter && word[at - 1] !== letter;
  const doubled = isSingle ? before + letter + rest : before + rest.slice(1);
  if (letter === 'h') return [doubled, before + rest.slice(1)];
  const isBehindVowel = isVowel(word[at - 1]);
  return [doubled, ...(isBehindVowel ? [] : [...'aeiu'].map((vowel) => before + vowel + rest))];
}

function otherEndings(word: string): readonly string[] {
  if (word.endsWith('off') || word.endsWith('eff')) return [`${word.slice(0, -2)}v`];
  if (word.endsWith('ov') || word.endsWith('ev')) return [`${word.slice(0, -1)}ff`];
  return word.endsWith('a') ? [`${word}h`] : [];
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter);
}

/**
 * The spellings in which a name from another alphabet may be written too: a letter or pair of letters
 * otherwise, in a long name two. Many are nobody's; which of them an archive writes it knows itself.
 *
 * @param word in lower case, of Latin letters alone; none are given for a short one
 */
export function transliterationsOf(word: string): readonly string[] {
  if (word.length < LEAST_NAME_LETTERS || !/^[a-z]+$/.test(word)) return [];
  const once = oneChange(word);
  const all = new Set(once);
  if (word.length >= TWO_CHANGES_LETTERS) {
    for (const changed of new Set(once)) for (const twice of oneChange(changed)) all.add(twice);
  }
  all.delete(word);
  const [sounds, end] = [soundsOf(word), endOf(word)];
  return [...all].filter(
    (other) =>
      other.length >= LEAST_NAME_LETTERS && endOf(other) === end && soundsOf(other) === sounds,
  );
}

/** A name by its consonants, those that are written for one another alike: "qdf" of "Gadhafi". */
export function soundsOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<=[eo])ff$/, 'v')
    .replace(/ph/g, 'f')
    .replace(/[kg]h|[gk]/g, 'q')
    .replace(/dh|th|t/g, 'd')
    .replace(/(?<=.)h/g, '')
    .replace(/^[aeiou]/, 'a')
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** How a name ends: "Ivanov" is not "Ivanova", and "Marina" not "Marino". */
function endOf(word: string): string {
  const vowel = /[aeiouy]h?$/.exec(word)?.[0]?.[0] ?? '';
  return vowel.replace(/[ey]/, 'i');
}

/** Whether two spellings differ in one vowel alone, as names of different people often do: "Weller", "Waller". */
export function differInVowelOnly(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const places = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  return places.every((at) => isVowel(one[at]) && isVowel(other[at]));
}
