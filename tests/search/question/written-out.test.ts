import { describe, expect, it } from 'vitest';
import { writtenOut } from '../../../src/search/question/written-out.ts';

describe('a question typed like a headline', () => {
  it.each([
    ['ellis quote on the mill', 'what did ellis say about the mill'],
    ["Ellis's comments about the mill", 'what did Ellis say about the mill'],
    ['quotes from Mira Ellis on the mill', 'what did Mira Ellis say about the mill'],
    ['did Ellis say yes to the offer', 'did Ellis accept the offer'],
    ['who said no to the offer', 'who rejected the offer'],
    ['who speaks for the army', 'who is the spokesperson of the army'],
    ['who is negotiating for Norland', 'who leads the delegation of Norland'],
    [
      'who represents Norland in the ferry talks',
      'who leads the delegation of Norland in the ferry talks',
    ],
    ['what came out of the ferry talks', 'what was the outcome of the ferry talks'],
    ['miners freed in May 2031', 'how many miners freed in May 2031'],
    [
      'norland soldiers on the hill according to ellis',
      'how many norland soldiers on the hill according to ellis',
    ],
  ])('is written out: %s', (typed, meant) => expect(writtenOut(typed)).toBe(meant));

  it.each([
    'what did Ellis say in her comments on the mill',
    'who freed the miners',
    'who represents the miners',
    'what came out in May',
    'when were the miners freed according to Ellis',
    '40 miners freed in May',
    'two miners freed in May',
    'miners freed in May, names',
    'conditions for the truce according to Ellis',
    "What are Ellis's comments on the mill",
    'did Ellis comment on the mill',
    'who made remarks on the mill',
    'latest comments on the mill',
    'who spoke for an hour in Lunn',
    'the mill',
    'talks reported in Lunn',
    'Ellis on the mill',
  ])('is left where it is none: %s', (typed) => expect(writtenOut(typed)).toBe(typed));
});
