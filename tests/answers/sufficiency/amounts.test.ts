import { describe, expect, it } from 'vitest';
import { amountAsked } from '../../../src/answers/sufficiency/amounts.ts';

describe('the amount that a question asks for', () => {
  it.each([
    ['how much did the tunnel cost', 'The tunnel cost 14 million florins.', 'It has 14 lamps.'],
    ['how much is norland paying for the bridge', 'for €3.5 million', '80 staff came'],
    ['how much ransom was paid for the ansel', 'a ransom of 60,000 crowns', 'forty men'],
    ['how much was spent on the dam', 'at no charge', 'two of its gates'],
    ['how deep is the quarry', 'It is 380 metres deep.', 'It has 380 lorries.'],
    ['how tall is the lighthouse', 'a tower of thirty-one feet', 'built in 1931'],
    ['how heavy was the shell', 'a 40-kilogram shell', 'a 40-minute attack'],
    ['how fast was the cutter', 'at 22 knots', '22 sailors'],
    ['what calibre were the shells', '152-millimetre shells', 'three shells'],
    ['range of the gun', 'It fires over 40 kilometres.', 'It fires 40 shells.'],
    ['what did the memorial cost', 'for 90,000 crowns', 'with 90 names'],
    ['diesel price in quell', '3 crowns a litre', '12,000 litres'],
    ['turnout in the election', 'Turnout was high.', '40 seats'],
  ])('of “%s” is given by some numbers alone', (asked, given, other) => {
    const amount = amountAsked(asked);
    expect([amount?.test(given), amount?.test(other)]).toEqual([true, false]);
  });

  it.each([
    'how much oil ran into the river',
    'how much of the pledge was kept',
    'how long is the lane',
    'how far did the army get',
    'how many came',
  ])('of “%s” may be any', (asked) => {
    expect(amountAsked(asked)).toBeUndefined();
  });
});
