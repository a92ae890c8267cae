import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Dictionary } from '../archive/ports/dictionary.ts';
import { stemWord } from '../text/stem-word.ts';

/** Words in plain letters, names of peoples and months among them. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** Lines that are read in one slice: some milliseconds. */
const LINES_PER_SLICE = 2_000;

/** A rule that puts letters before a word: "PFX A   0     re         ." */
const PREFIX_RULE = /^PFX (\S) +0 +([a-z]+) +\.$/gm;

/** A rule that puts others in the place of its last letters: "SFX D   y     ied        [^aeiou]y" */
const SUFFIX_RULE = /^SFX (\S) +(\S+) +([a-z]+) +(\S+)$/gm;

/** Entries in lower case, each with the flags of the rules that it allows. */
type WordFlags = ReadonlyMap<string, string>;

interface Prefix {
  readonly flag: string;
  readonly letters: string;
}

interface Suffix {
  readonly flag: string;
  /** What it takes from the end of the entry. */
  readonly taken: string;
  /** What it puts there. */
  readonly letters: string;
  /** What the entry has to end with. */
  readonly condition: RegExp;
}

interface WordList {
  readonly entries: WordFlags;
  readonly prefixes: readonly Prefix[];
  readonly suffixes: readonly Suffix[];
}

/** Letters of a stem that a word of it may end otherwise than with: "happi" of "happy". */
const VARYING_LETTERS = 1;

/**
 * The words of English, from the Hunspell dictionary of SCOWL (http://wordlist.aspell.net): what
 * shares the stem of an entry, and what its prefixes and suffixes make of one where the stem differs
 * ("disagreed", "newest"). Read when it is first asked, which takes a tenth of a second.
 */
export function createEnglishDictionary(): Dictionary {
  let read: Promise<WordList> | undefined;
  let inOrder: readonly string[] | undefined;
  return {
    async holds(word) {
      read ??= readWordList();
      const list = await read;
      const folded = word.toLowerCase();
      if (isAffixed(folded, list)) return true;
      inOrder ??= [...list.entries.keys()].sort();
      return sharesStem(folded, inOrder);
    },
  };
}

/**
 * Whether an entry has the stem of a word: British spellings and unlisted forms share it. Only those that
 * begin like the stem are stemmed, for to stem all takes longer than to read them.
 *
 * @param inOrder the entries by their code units
 */
function sharesStem(word: string, inOrder: readonly string[]): boolean {
  const stem = stemWord(word);
  const start = stem.slice(0, Math.max(1, stem.length - VARYING_LETTERS));
  for (let at = firstFrom(inOrder, start); inOrder[at]?.startsWith(start); at += 1) {
    if (stemWord(inOrder[at] ?? '') === stem) return true;
  }
  return false;
}

/** The place of the first of some ordered words that does not stand before a given one. */
function firstFrom(inOrder: readonly string[], word: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function readWordList(): Promise<WordList> {
  const { default: dictionary } = await import('dictionary-en');
  const decoder = new TextDecoder();
  const lines = decoder.decode(dictionary.dic).split('\n');
  const entries = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_SLICE === 0) await yieldToEventLoop();
    const [entry = '', flags = ''] = line.split('/', 2);
    if (!PLAIN_WORD.test(entry)) continue;
    const word = entry.toLowerCase();
    entries.set(word, `${entries.get(word) ?? ''}${flags}`);
  }
  return { entries, ...rulesOf(decoder.decode(dictionary.aff)) };
}

function rulesOf(affixes: string): Pick<WordList, 'prefixes' | 'suffixes'> {
  return {
    prefixes: Array.from(affixes.matchAll(PREFIX_RULE), ([, flag = '', letters = '']) => ({
      flag,
      letters,
    })),
    suffixes: Array.from(
      affixes.matchAll(SUFFIX_RULE),
      ([, flag = '', taken = '', letters = '', condition = '']) => ({
        flag,
        taken: taken === '0' ? '' : taken,
        letters,
        condition: new RegExp(`${condition}$`),
      }),
    ),
  };
}

/** Whether a word is an entry, or what one prefix, one suffix or both make of one. */
function isAffixed(word: string, list: WordList): boolean {
  if (isEntryOrSuffixed(word, '', list)) return true;
  return list.prefixes.some(
    ({ flag, letters }) =>
      word.startsWith(letters) && isEntryOrSuffixed(word.slice(letters.length), flag, list),
  );
}

/** @param flag what the entry has to allow besides, if anything */
function isEntryOrSuffixed(word: string, flag: string, { entries, suffixes }: WordList): boolean {
  if (entries.get(word)?.includes(flag)) return true;
  return suffixes.some((suffix) => {
    if (!word.endsWith(suffix.letters)) return false;
    const entry = `${word.slice(0, -suffix.letters.length)}${suffix.taken}`;
    const flags = entries.get(entry);
    return flags?.includes(suffix.flag) && flags.includes(flag) && suffix.condition.test(entry);
  });
}
