import { describe, expect, it } from 'vitest';
import { allMatches, bestArticles, listMatches } from '../../src/search/passage-matches.ts';
import { aReport } from '../support/builders.ts';
import { anIndex } from '../support/search.ts';

const reports = Array.from({ length: 30 }, (_, at) =>
  aReport({
    title: at % 3 === 0 ? 'Ferry news' : 'News',
    text: `Ferry ${at} sailed.\n\nEllis saw ${at % 5} ships and a ferry.`,
  }),
);
const weights = new Map(['ferri', 'elli', 'ship', 'sail'].map((term) => [term, 1]));
const found = anIndex(reports).search(weights);
const listed = listMatches(allMatches(found), found.size);
const WORDS = [[['ferri']], [['sail'], ['elli', 'ship']]];

describe('matches that an engine lists', () => {
  it('are counted as those of the index are', () => {
    for (const one of [found, listed]) {
      expect(one.countOf(['sail'])).toBe(30);
      expect(one.countOf(['sail', 'ship'])).toBe(60);
      expect(one.countHolding(WORDS)).toBe(60);
      expect(one.articlesHolding(WORDS).size).toBe(30);
    }
  });

  it('are given alone where they hold some words', () => {
    const ships = found.best(99, [[['ship'], ['boat']]]);
    expect(ships).toHaveLength(30);
    expect(listed.best(99, [[['ship'], ['boat']]])).toEqual(ships);
    expect(found.best(2, WORDS)).toEqual(found.best(2));
  });

  it('know the terms of an article', () => {
    const id = reports[1]?.id ?? '';
    const terms = [...listed.termsIn(id)].sort();
    expect(terms).toEqual([...found.termsIn(id)].sort());
    expect(terms).toEqual(['elli', 'ferri', 'sail', 'ship']);
  });
});

describe('the articles of the best matches', () => {
  it('are as many as are wanted, the best first', () => {
    expect(bestArticles(found, 12)).toHaveLength(12);
    expect(bestArticles(found, 12)[0]).toBe(found.best(1)[0]?.articleId);
    expect(bestArticles(found, 99)).toHaveLength(30);
  });
});
