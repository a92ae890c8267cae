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

const VOWELS = /[aeiouy]/;

/** A word with one change: each that is made at one of its places, or at its end. */
function oneChange(word: string): readonly string[] {
  const places = [...word].flatMap((_, at) => [
    ...writtenOtherwise(word, at),
    ...(isVowel(word[at]) ? withoutVowel(word, at) : consonantChanges(word, at)),
  ]);
  return [...new Set([...places, ...otherEndings(word)])];
}

function writtenOtherwise(word: string, at: number): readonly string[] {
  const [before, rest] = [word.slice(0, at), word.slice(at)];
  return WRITTEN_FOR.flatMap((group) =>
    group
      .filter((one) => rest.startsWith(one))
      .flatMap((one) => group.map((other) => before + other + rest.slice(one.length))),
  );
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
  return letter !== undefined && VOWELS.test(letter);
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
  const all = word.length < TWO_CHANGES_LETTERS ? once : [...once, ...once.flatMap(oneChange)];
  const isOne = (other: string) =>
    other !== word &&
    other.length >= LEAST_NAME_LETTERS &&
    soundsOf(other) === soundsOf(word) &&
    endOf(other) === endOf(word);
  return [...new Set(all)].filter(isOne);
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
