import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/text/similarity/edit-distance.ts';

describe('the edit distance of words', () => {
  it.each([
    ['ferry', 'ferry', 0],
    ['ferry', 'ferrry', 1],
    ['ferry', 'fery', 1],
    ['ferry', 'fetry', 1],
    ['ferry', 'feryr', 1],
    ['ferry', 'efrry', 1],
    ['harbour', 'harobur', 1],
    ['pier', 'quay', 4],
    ['', 'pier', 4],
  ])('from %s to %s is %i, a swap being one', (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
  });

  it('is the same both ways, and at most the longer length', () => {
    const word = fc.string({ maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
