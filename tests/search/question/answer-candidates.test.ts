import { describe, expect, it } from 'vitest';
import { findCounts } from '../../../src/search/question/answer-candidates.ts';
import { SMALL_NUMBERS, TENS } from '../../../src/text/number-words.ts';

describe('numbers of a sentence that may count something', () => {
  it.each([...SMALL_NUMBERS.slice(2), ...TENS, 'dozens', 'trillions'])(
    'are in words: %s',
    (word) => {
      expect(findCounts(`The navy swept ${word} of them.`)).toMatchObject([
        { start: 15, end: 15 + word.length },
      ]);
    },
  );

  it('begin a sentence with a capital', () => {
    expect(findCounts('Seventeen were swept.')).toMatchObject([{ start: 0, end: 9 }]);
  });

  it('are no words that only begin so', () => {
    expect(findCounts('The tenth fourfold sixteenth of it.')).toEqual([]);
  });
});
