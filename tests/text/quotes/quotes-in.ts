import { createKnownNames } from '../../../src/text/names/beat-names.ts';
import { findNames } from '../../../src/text/names/find-names.ts';
import { findQuotes } from '../../../src/text/quotes/find-quotes.ts';
import { BEAT } from '../names/norland-beat.ts';

/** The quotes of a text as [words, words of the speaker, name]. */
export function quotesIn(text: string, kind: 'direct' | 'indirect', day = '2031-05-02') {
  const names = findNames(text, createKnownNames(BEAT));
  return findQuotes(text, names, { beat: BEAT, day })
    .filter((quote) => quote.kind === kind)
    .map(({ start, end, speaker }) => [
      text.slice(start, end),
      speaker && text.slice(speaker.start, speaker.end),
      speaker?.name ?? null,
    ]);
}

/** The words of the direct quotations of a text. */
export function quotedIn(text: string) {
  return quotesIn(text, 'direct').map(([words]) => words);
}
