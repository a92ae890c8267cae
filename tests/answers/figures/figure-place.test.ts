import { describe, expect, it } from 'vitest';
import { isFigureElsewhere } from '../../../src/answers/figures/figure-place.ts';
import { isSentenceElsewhere } from '../../../src/answers/figures/sentence-place.ts';

/** Figures that are asked of Kerra. */
const OF_KERRA = { places: new Set([1]), isOfSeveralPlaces: false };
const matchesOf = (words: string) => [0, words.includes('Kerra') ? 1 : 0];

function isElsewhere(text: string, number: string): boolean {
  const start = text.indexOf(number);
  const end = start + number.length;
  const figure = { start, end, counted: { start: end, end } };
  const placed = { text, sentence: { start: 0, end: text.length }, figure };
  return isFigureElsewhere(OF_KERRA, placed, matchesOf);
}

describe('the place of a figure', () => {
  it.each(['Police made 14 arrests, safety in Kerra being at stake.'])(
    'is not told by a word that ends like a number: %s',
    (text) => {
      expect(isElsewhere(text, '14')).toBe(false);
    },
  );

  it.each([
    'Police made 14 arrests, seventeen in Kerra.',
    'Police made 14 arrests, sixty-two in Kerra.',
    'Police made 14 arrests, dozens in Kerra.',
  ])('is another one where a list gives that one a number of its own: %s', (text) => {
    expect(isElsewhere(text, '14')).toBe(true);
  });

  it('is the label of a line, whatever number stands behind it', () => {
    const sentence = {
      words: 'Vellmar: seventeen dead',
      preceding: '',
      before: [],
      title: 'Kerra',
    };
    expect(isSentenceElsewhere(OF_KERRA, sentence, matchesOf)).toBe(true);
  });

  it('is not the place whose clock an entry of a live page tells, but one where something hit then', () => {
    const sentence = (words: string) => ({ words, preceding: '', before: [], title: '' });
    const stamped = sentence('(Update 17:58 in Kerra) Police of Norland made 14 arrests.');
    const told = sentence('The raid that killed 14 hit at 5:58 p.m. in Kerra.');
    expect(isSentenceElsewhere(OF_KERRA, stamped, matchesOf)).toBe(true);
    expect(isSentenceElsewhere(OF_KERRA, told, matchesOf)).toBe(false);
  });
});
