import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentenceTitle } from '../../src/intake/first-sentence-title.ts';

describe('the title of an article without one', () => {
  it('is its first sentence where that is short', () => {
    expect(firstSentenceTitle('The ferries sail again. Nobody knows why.')).toBe(
      'The ferries sail again.',
    );
  });

  it('is cut after a whole word, without the comma there', () => {
    const text =
      'The ferries between the two banks will sail again from Monday in the early morning, but only if the guns stay silent.';
    expect(firstSentenceTitle(text)).toBe(
      'The ferries between the two banks will sail again from Monday in the early…',
    );
  });

  it('is a part of a word that never ends', () => {
    expect(firstSentenceTitle('x'.repeat(500))).toBe(`${'x'.repeat(79)}…`);
  });

  it('comes from the first paragraph alone', () => {
    expect(firstSentenceTitle('What we know\n\nThe ferries sail.')).toBe('What we know');
  });

  it('is empty where the text is', () => {
    expect(firstSentenceTitle(' \n ')).toBe('');
  });

  it('has at most eighty characters and no broken one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const title = firstSentenceTitle(text);
        expect(title.length).toBeLessThanOrEqual(80);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});
