import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Dictionary } from '../archive/ports/dictionary.ts';
import { stemWord } from '../text/stem-word.ts';

/** Words in plain letters, names of peoples and months among them. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** Lines that are read in one slice: some milliseconds. */
const LINES_PER_SLICE = 2_000;

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
  const terms = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_SLICE === 0) await yieldToEventLoop();
    const word = line.split('/', 1)[0] ?? '';
    if (PLAIN_WORD.test(word)) terms.add(stemWord(word.toLowerCase()));
  }
  return terms;
}
