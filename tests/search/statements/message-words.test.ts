import { describe, expect, it } from 'vitest';
import { plainWords, shortNumerals } from '../../../src/search/statements/message-words.ts';

describe('plainWords', () => {
  it.each([
    ['#PortEllis and @Kim_Ellis', ' Port Ellis and  Kim Ellis'],
    ['€90bn, 2.5m and 3k', '€90 billion, 2.5 million and 3 thousand'],
    ['three hundred and seven ships of one thousand', '307 ships of 1000'],
    [
      'twelve ships, two million tons, 40 km, 5m',
      'twelve ships, two million tons, 40 km, 5 million',
    ],
  ])('writes “%s” as sources do', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});

describe('shortNumerals', () => {
  it('gives the figures and the whole as terms, where the whole is one', () => {
    expect(shortNumerals('90k of €210bn')).toEqual([{ figures: '90', short: '90k' }]);
  });
});
