import { expect, it } from 'vitest';
import { memoize } from '../../src/domain/memoize.ts';

it('computes once for each key, also where nothing comes of it', () => {
  const asked: string[] = [];
  const find = memoize(
    (word: string) => {
      asked.push(word);
    },
    (word) => word.toLowerCase(),
  );
  for (const word of ['Truce', 'truce', 'pier']) find(word);
  expect(asked).toEqual(['Truce', 'pier']);
});
