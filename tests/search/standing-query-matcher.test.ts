import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import {
  createStandingQueryMatcher,
  hasSearchableWord,
} from '../../src/search/standing-query-matcher.ts';
import { readText } from '../../src/text/readings/text-reading.ts';
import { aBeat, aReport } from '../support/builders.ts';

const LEXICON = createLexicon(
  aBeat({
    synonyms: [
      ['exchange', 'swap'],
      ['truce', 'armistice', 'halt to the fighting'],
    ],
    people: [{ name: 'Mara Venn', aliases: [], roles: [], side: null }],
  }),
);

const FILLER = 'The weather in Port Ellis was mild. ';

function isMet(phrase: string, text: string, title = 'News of the day'): boolean {
  const search = createStandingQueryMatcher([{ id: 'w', phrase }], LEXICON);
  return search.match(aReport({ title, text }), readText(text)).length > 0;
}

describe('a standing query', () => {
  it.each([
    ['prisoner exchange', 'The sides exchanged 42 prisoners on Monday.'],
    ['prisoner exchange', 'A prisoner swap was held.'],
    ['ferry truce', 'The ferry captains agreed on a halt to the fighting.'],
    ['Mara Venn', 'Venn arrived on Monday.'],
    ['prisoners', 'Forty prisoners came home. They were met by their families.'],
    ['harbour talks', 'Talks resumed on Monday. The harbour was closed.'],
  ])('is met by what says the same: %j, %j', (phrase, text) => {
    expect(isMet(phrase, text)).toBe(true);
  });

  it.each([
    ['prisoner exchange', 'The stock exchange fell. A lawyer spoke. A prisoner fled.'],
    ['prisoner exchange', 'The prisoners were tried on Monday.'],
    ['Mara Venn', 'Mara Olsen arrived on Monday.'],
    ['42 prisoners', 'The sides exchanged 43 prisoners.'],
  ])('is not met by a part of it, or by words far apart: %j, %j', (phrase, text) => {
    expect(isMet(phrase, text)).toBe(false);
  });

  it('is met by a headline with a sentence', () => {
    const text = 'The exchange took two hours. It rained.';
    expect(isMet('prisoner exchange', text, 'Prisoners come home')).toBe(true);
  });

  it('is not met by the background that every report ends with', () => {
    const background = 'In May the sides held a prisoner exchange.';
    expect(isMet('prisoner exchange', FILLER.repeat(12) + background)).toBe(false);
    expect(isMet('prisoner exchange', FILLER + background)).toBe(true);
  });

  it('gives the sentence that holds most of it', () => {
    const text = 'The exchange was long planned. Forty prisoners were exchanged. It rained.';
    const search = createStandingQueryMatcher([{ id: 'w', phrase: 'prisoner exchange' }], LEXICON);
    const [hit] = search.match(aReport({ text }), readText(text));
    expect(text.slice(hit?.sentence.start, hit?.sentence.end)).toBe(
      'Forty prisoners were exchanged.',
    );
  });

  it('cannot stand where no word of it tells anything', () => {
    expect(['what is the', '', '???'].some((phrase) => hasSearchableWord(phrase, LEXICON))).toBe(
      false,
    );
    expect(hasSearchableWord('truce', LEXICON)).toBe(true);
  });
});
