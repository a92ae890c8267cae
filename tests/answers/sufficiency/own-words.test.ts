import { describe, expect, it } from 'vitest';
import { createSpeechIn } from '../../../src/answers/quotes-in.ts';
import {
  articlesToQuote,
  asksForOwnWords,
  rankOwnWords,
} from '../../../src/answers/sufficiency/own-words.ts';
import type { Article } from '../../../src/domain/article.ts';
import { aBeat, aReport } from '../../support/builders.ts';
import { readingOf } from '../../support/readings.ts';
import { rankingOf } from '../../support/search.ts';

const NEWS = [
  aReport({
    id: 'tunnel',
    title: 'Ilse Marrin praises the tunnel',
    text: 'Ilse Marrin, the envoy, opened the Kesten tunnel on Monday. "It is long and it is dry," Marrin said.',
  }),
  aReport({
    id: 'sailor',
    title: 'Sailor drowns off Port Ellis',
    text: 'A sailor drowned off Port Ellis on Sunday. Bram Oakley, the harbour master, said the sailor had been warned about the harbour by Ilse Marrin.',
  }),
  aReport({
    id: 'budget',
    title: 'Marrin on the budget',
    text: 'Ilse Marrin said on Friday that the budget for the envoys was too small for a boat.',
  }),
];

const speechIn = createSpeechIn(aBeat());
const quotesIn = (article: Article) => speechIn(article).quotes;

function ownWordsOn(question: string, articles: readonly Article[] = NEWS) {
  const ranking = rankingOf(question, articles);
  const own = rankOwnWords(ranking, quotesIn, readingOf);
  return own.ranking.hits.filter(own.holds).map(({ article }) => article.id);
}

describe('the words of somebody', () => {
  it.each([
    ['What did Ilse Marrin say about the tunnel?', ['tunnel']],
    ['What did Marrin say about the budget?', ['budget']],
    ['What did Bram Oakley say about the sailor?', ['sailor']],
    ['Oakley quote on the sailor', ['sailor']],
  ])('answer “%s”', (question, ids) => {
    expect(ownWordsOn(question)).toEqual(ids);
  });

  it.each([
    'What did Ilse Marrin say about the drowned sailor?',
    'What did Bram Oakley say about the tunnel?',
    'What did Oakley say about the budget?',
  ])('are none on “%s”', (question) => {
    expect(ownWordsOn(question)).toEqual([]);
  });

  it('are asked for by name alone', () => {
    const asks = (question: string) => asksForOwnWords(rankingOf(question, NEWS));
    expect(asks('What did Ilse Marrin say about the tunnel?')).toBe(true);
    expect(asks('What did Ilse Marrin announce about the tunnel?')).toBe(false);
    expect(asks('Who opened the Kesten tunnel?')).toBe(false);
  });

  it('are looked for in each article once', () => {
    const articles = articlesToQuote(rankingOf('What did Ilse Marrin say about the tunnel?', NEWS));
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });
});
