import { SENTENCE_STARTERS } from './abbreviations.ts';

/** Whether a text begins with a capital on a word that begins sentences and no names. */
export function startsSentence(next: string): boolean {
  const [, word] = /^[^\p{L}\p{N}\s]{0,2}(\p{Lu}[\p{L}’']*)/u.exec(next) ?? [];
  return word !== undefined && SENTENCE_STARTERS.has(word.toLowerCase().replace(/[’'].*$/, ''));
}
