import { expect, it } from 'vitest';
import { candidateClauses } from '../../src/search/candidate-clauses.ts';

const TOTALS = {
  articles: 100_000,
  passages: 1_000_000,
  textTerms: 50_000_000,
  titleTerms: 8_000_000,
};

const term = (name: string, inAny: number, weight = 1) => ({
  ...{ term: name, weight, inText: inAny, inTitle: 0, inAny },
});

it('candidates are all that hold a term where they are few', () => {
  expect(candidateClauses([term('ferri', 30), term('tug', 2)], TOTALS)).toEqual({
    ...{ candidates: [['ferri'], ['tug']], others: [] },
  });
});

it('candidates hold the rare words of a question, or two of its common ones', () => {
  const terms = [term('truce', 60_000), term('ferri', 3000), term('talk', 40_000)];
  expect(candidateClauses(terms, TOTALS)).toEqual({
    ...{ candidates: [['ferri'], ['talk', 'truce']], others: [['talk'], ['truce']] },
  });
});

it('candidates hold three words of a question whose pairs are too many', () => {
  const terms = [term('truce', 120_000), term('sign', 110_000), term('talk', 100_000)];
  expect(candidateClauses(terms, TOTALS).candidates).toEqual([['talk', 'sign', 'truce']]);
});

it('candidates hold the one common word where there is no other', () => {
  expect(candidateClauses([term('truce', 180_000)], TOTALS).candidates).toEqual([['truce']]);
});

it('common words are looked for alone where those that hold more are few', () => {
  const terms = [term('belinda', 3), term('truce', 180_000)];
  expect(candidateClauses(terms, TOTALS)).toEqual({
    ...{ candidates: [['belinda']], others: [['truce']] },
  });
});

it('candidates join the words of a question before other wordings of them', () => {
  const own = [...'abcdefgh'].map((name) => term(name, 50_000));
  const { candidates } = candidateClauses([term('wording', 40_000, 0.5), ...own], TOTALS);
  expect(candidates.length).toBeGreaterThan(1);
  expect(candidates.flat()).not.toContain('wording');
});

it('candidates are the fewer the fewer may be looked at', () => {
  const terms = [term('truce', 60_000), term('ferri', 3000), term('talk', 4000)];
  expect(candidateClauses(terms, TOTALS, 1000).candidates).toEqual([
    ['ferri', 'talk'],
    ['ferri', 'truce'],
    ['talk', 'truce'],
  ]);
  expect(candidateClauses(terms, TOTALS, 4000).candidates).toEqual([['ferri'], ['talk', 'truce']]);
});

it('three words stand for no pair that is looked for', () => {
  const terms = [term('truce', 60_000), term('sign', 30_000), term('talk', 40_000)];
  expect(candidateClauses(terms, TOTALS).candidates).toEqual([
    ['sign', 'talk'],
    ['sign', 'truce'],
  ]);
});
