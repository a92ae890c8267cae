import { describe, expect, it } from 'vitest';
import { extractTerms } from '../../../src/text/extract-terms.ts';
import { namePattern } from '../../../src/text/names/name-pattern.ts';

const isIn = (name: string, text: string) => {
  const word = extractTerms(name)[0]?.word ?? '';
  return new RegExp(`(?<!\\p{L})${namePattern(word)}(?!\\p{L})`, 'u').test(text);
};

describe('the pattern of a name', () => {
  const SPELLINGS = ['Núñez', 'Nunez', 'NÚÑEZ', 'núñez', 'Nu\u0301n\u0303ez'];

  it.each(SPELLINGS)('matches every spelling where it is asked as %s', (asked) => {
    for (const written of SPELLINGS) expect(isIn(asked, `Ada ${written}, 57,`)).toBe(true);
  });

  it.each([
    ['Strass', 'Straß'],
    ['Straß', 'Strass'],
    ['Sören', 'Søren'],
    ['Łukasz', 'Lukasz'],
    ['Aemil', 'Æmil'],
    ['O’Hara', "O'Hara"],
    ['McRae', 'McRae'],
    ['Роу', 'Роу'],
  ])('matches %s where %s is written', (asked, written) => {
    expect(isIn(asked, written)).toBe(true);
  });

  it('matches no other name', () => {
    expect(isIn('Núñez', 'Nuneza')).toBe(false);
    expect(isIn('Núñez', 'Nanez')).toBe(false);
  });
});
