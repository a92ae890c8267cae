import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { allMatches } from '../../../src/search/passage-matches.ts';
import { chooseMatches, rankSentences } from '../../../src/search/statements/rank-sentences.ts';
import {
  statementQuery,
  statementWeights,
} from '../../../src/search/statements/statement-query.ts';
import { NO_FAMILIES } from '../../../src/search/word-families.ts';
import { readText } from '../../../src/text/readings/text-reading.ts';
import { aBeat, aReport } from '../../support/builders.ts';
import { anIndex } from '../../support/search.ts';

const lexicon = createLexicon(aBeat({ synonyms: [['truce', 'armistice']] }));
const wordings = { lexicon, families: NO_FAMILIES };

const FERRY = aReport({
  id: 'ferry',
  title: 'The ferry Aurora',
  text: 'It was built in Norland. The engine failed twice in May. Fog lay on the harbour.',
});
const STRIKE = aReport({
  id: 'strike',
  title: 'Dockers',
  text: 'The armistice held for a week. In Norland an engine failed as well.',
});

const nearest = (message: string, end = message.length) => {
  const index = anIndex([FERRY, STRIKE]);
  const query = statementQuery({ prose: message, author: null }, { start: 0, end }, wordings);
  const matches = allMatches(index.search(statementWeights(query)));
  const found = { matches, size: index.size() };
  const articleOf = (id: string) => [FERRY, STRIKE].find((one) => one.id === id);
  const lookup = { articleOf, readingOf: ({ text }: { readonly text: string }) => readText(text) };
  return runAtOnce(rankSentences(query, found, chooseMatches(query, found), lookup)).map(
    ({ article, sentence }) => article.text.slice(sentence.start, sentence.end),
  );
};

describe('rankSentences', () => {
  it('puts the sentence of the article that the headline names first', () => {
    expect(nearest('The engine of the Aurora failed.')[0]).toBe('The engine failed twice in May.');
  });

  it('finds a sentence by another wording of the beat', () => {
    expect(nearest('The truce held.')).toEqual(['The armistice held for a week.']);
  });

  it('reads what a sentence is about in the message around it', () => {
    const message = 'An engine failed. It is that of the ferry Aurora.';
    expect(nearest(message, 17)[0]).toBe('The engine failed twice in May.');
  });

  it('reads tags as names', () => {
    expect(nearest('#TheArmistice held')[0]).toBe('The armistice held for a week.');
  });

  it('finds nothing of stop words', () => {
    expect(nearest('It was of the')).toEqual([]);
  });

  it('looks a hashtag up by its words, and as one word', () => {
    const terms = (prose: string) =>
      statementQuery({ prose, author: null }, { start: 0, end: prose.length }, wordings).terms.map(
        ({ term }) => term,
      );
    expect(terms('#OpenTheStrait')).toEqual(['open', 'strait', 'openthestrait']);
  });

  it('weighs the name of the author of a post less than its words', () => {
    const prose = 'The ferry sailed — Aurora';
    const author = { start: 19, end: 25 };
    const { terms } = statementQuery({ prose, author }, { start: 0, end: 25 }, wordings);
    const weightOf = (word: string) => terms.find(({ term }) => term === word)?.weight ?? 0;
    expect(weightOf('aurora')).toBeLessThan(weightOf('ferri'));
  });
});
