import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Dictionary } from '../archive/ports/dictionary.ts';
import { stemWord } from '../text/stem-word.ts';

/** Words in plain letters, names of peoples and months among them. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** Lines that are read in one slice: some milliseconds. */
const LINES_PER_SLICE = 2_000;

/** A rule of the affix file that puts letters before a word: "PFX A   0     re         ." */
const PREFIX_RULE = /^PFX (\S) +0 +([a-z]+) +\.$/gm;

/**
 * The words of English, from the Hunspell dictionary of SCOWL (http://wordlist.aspell.net): its
 * entries, and what its prefixes make of them ("reaction", "disagree"). Forms by endings are brought
 * together by the stemmer. Read when it is first asked, which takes some tens of milliseconds.
 */
export function createEnglishDictionary(): Dictionary {
  let read: Promise<ReadonlySet<string>> | undefined;
  return {
    async holds(term) {
      read ??= readTerms();
      return (await read).has(term);
    },
  };
}

async function readTerms(): Promise<ReadonlySet<string>> {
  const { default: dictionary } = await import('dictionary-en');
  const decoder = new TextDecoder();
  const lines = decoder.decode(dictionary.dic).split('\n');
  const prefixes = prefixesByFlag(decoder.decode(dictionary.aff));
  const terms = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_SLICE === 0) await yieldToEventLoop();
    const [word = '', flags = ''] = line.split('/', 2);
    if (!PLAIN_WORD.test(word)) continue;
    for (const prefix of ['', ...[...flags].flatMap((flag) => prefixes.get(flag) ?? [])]) {
      terms.add(stemWord(`${prefix}${word.toLowerCase()}`));
    }
  }
  return terms;
}

/** The letters that each flag of an entry allows before it. */
function prefixesByFlag(affixes: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(affixes.matchAll(PREFIX_RULE), ([, flag = '', letters = '']) => [flag, letters]),
  );
}
