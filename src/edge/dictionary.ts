import type { Dictionary } from '../archive/ports/dictionary.ts';
import { stemWord } from '../text/stem-word.ts';

/** Words in plain letters, names of peoples and months among them. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/**
 * The words of English, from the Hunspell dictionary of SCOWL (http://wordlist.aspell.net). Only
 * its entries are read: their forms are brought together by the stemmer. Read when it is first
 * asked, which takes some tens of milliseconds.
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
  const lines = new TextDecoder().decode(dictionary.dic).split('\n');
  const words = lines.map((line) => line.split('/', 1)[0] ?? '');
  return new Set(
    words.filter((word) => PLAIN_WORD.test(word)).map((word) => stemWord(word.toLowerCase())),
  );
}
