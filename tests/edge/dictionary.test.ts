import { describe, expect, it } from 'vitest';
import { createEnglishDictionary } from '../../src/edge/dictionary.ts';

describe('the dictionary of English', () => {
  const dictionary = createEnglishDictionary();

  it.each([
    ['an entry', 'railway'],
    ['a form of one', 'railways'],
    ['what a prefix makes of one', 'reaction'],
    ['a form of that', 'disagreed'],
    ['a comparative', 'newest'],
    ['a British spelling', 'organisations'],
    ['a name of a people', 'norwegian'],
  ])('holds %s', async (_, word) => {
    expect(await dictionary.holds(word)).toBe(true);
  });

  it.each(['rection', 'passnegers', 'kessary'])('does not hold %s', async (word) => {
    expect(await dictionary.holds(word)).toBe(false);
  });
});
