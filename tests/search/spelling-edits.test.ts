import { describe, expect, it } from 'vitest';
import { findEdit, singleEdits, swapsOf, termsNear } from '../../src/search/spelling-edits.ts';

describe('findEdit', () => {
  it.each([
    ['frery', 'ferry', 'swap'],
    ['fery', 'ferry', 'doubling'],
    ['harbbor', 'harbor', 'doubling'],
    ['hrbor', 'harbor', 'lost'],
    ['haribor', 'harbor', 'extra'],
    ['hsrbor', 'harbor', 'neighbour'],
    ['harvor', 'harbor', 'neighbour'],
    ['karkor', 'karcor', 'sound'],
    ['herbor', 'harbor', 'vowel'],
    ['harlor', 'harbor', 'other'],
  ])('tells of %s for %s that it is one edit: %s', (typed, right, kind) => {
    expect(findEdit(typed, right)?.kind).toBe(kind);
  });

  it('says whether the first and the last letter are right', () => {
    expect(findEdit('harvor', 'harbor')?.isInside).toBe(true);
    expect(findEdit('garbor', 'harbor')?.isInside).toBe(false);
    expect(findEdit('harbo', 'harbor')?.isInside).toBe(false);
  });

  it('finds none between words that are the same or further apart', () => {
    expect(findEdit('harbor', 'harbor')).toBeUndefined();
    expect(findEdit('hrbro', 'harbor')).toBeUndefined();
  });
});

describe('singleEdits', () => {
  it('makes each string of one edit once, and not the word itself', () => {
    const edits = singleEdits('tug');
    expect(edits).toEqual(expect.arrayContaining(['utg', 'tu', 'tugs', 'tag', 'atug']));
    expect(new Set(edits).size).toBe(edits.length);
    expect(edits).not.toContain('tug');
  });

  it('swaps each two letters that differ', () => {
    expect(swapsOf('boom')).toEqual(['obom', 'bomo']);
  });
});

describe('termsNear', () => {
  const vocabulary = 'harbor\nferri\nharbour\narbor\nhar\nbanker';

  it('gives terms that share a piece with one, in the order of the vocabulary', () => {
    expect(termsNear('harvour', 2, vocabulary)).toEqual(['harbor', 'harbour']);
    expect(termsNear('bankr', 1, vocabulary)).toEqual(['banker']);
    expect(termsNear('harbor', 1, '')).toEqual([]);
  });

  it('gives a word for whatever one edit makes of it', () => {
    const missed = singleEdits('harbor').filter(
      (typed) => !termsNear(typed, 1, vocabulary).includes('harbor'),
    );
    expect(missed).toEqual([]);
  });
});
