import { expect, it } from 'vitest';
import { countInVector, lexemeOf, quoted, toTsVector } from '../../../src/edge/sql/tsvector.ts';

const vectorOf = (text: readonly string[], title: readonly string[]) => toTsVector({ text, title });

it('a term vector holds each term of text and headline with its places', () => {
  const { body, text, title } = vectorOf(['ferri', 'sail', 'ferri'], ['ferri', 'news']);
  expect(body).toBe("'ferri':1,3,4A 'sail':2 'news':5A");
  expect([text.size, title.size]).toEqual([2, 2]);
});

it('counts a term in text and headline, and no other that ends with it', () => {
  const { body } = vectorOf(["o'hara", 'ferri', 'ferri'], ['ferri']);
  expect(countInVector(body, lexemeOf('ferri'))).toEqual({ inText: 2, inTitle: 1 });
  expect(countInVector(body, lexemeOf('hara'))).toBeUndefined();
  expect(countInVector(body, lexemeOf("o'hara"))).toEqual({ inText: 1, inTitle: 0 });
});

it('terms with quotation marks and backslashes are written as PostgreSQL reads them', () => {
  expect(quoted("o'ha\\ra")).toBe("'o''ha\\\\ra'");
});

it('a passage beyond the last place that PostgreSQL counts is taken all the same', () => {
  const { body } = vectorOf(Array(20_000).fill('tug'), []);
  expect(body.endsWith(',16383')).toBe(true);
});
