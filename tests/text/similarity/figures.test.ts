import { describe, expect, it } from 'vitest';
import { distinctTerms } from '../../../src/text/extract-terms.ts';
import { figuresOf, isFigure, sameFigures } from '../../../src/text/similarity/figures.ts';

describe('figures', () => {
  it('are the terms that begin with a digit', () => {
    expect(isFigure('5th')).toBe(true);
    expect(isFigure('fifth')).toBe(false);
    expect([...figuresOf(distinctTerms('1,000 dockers left 12 ships'))]).toEqual(['1000', '12']);
  });

  it('are the same only where neither text has one that the other lacks', () => {
    const [twelve, thirteen] = ['12 ships', '13 ships'].map(distinctTerms);
    const words = distinctTerms('ships');
    expect(sameFigures(twelve ?? words, distinctTerms('twelve boats, 12 crews'))).toBe(true);
    expect(sameFigures(twelve ?? words, thirteen ?? words)).toBe(false);
    expect(sameFigures(twelve ?? words, words)).toBe(false);
    expect(sameFigures(words, distinctTerms('boats'))).toBe(true);
  });
});
