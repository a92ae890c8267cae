import { describe, expect, it } from 'vitest';
import { withoutFiller } from '../../../src/search/question/without-filler.ts';

describe('a question without filler', () => {
  it.each([
    [
      'Good morning, could somebody tell me who leads the Norland team?',
      'who leads the Norland team?',
    ],
    ['do we know if Ellis was paid', 'Ellis was paid'],
    ['is it true that Southmark closed the port', 'Southmark closed the port'],
    ['how long is the Kesten tunnel exactly?', 'how long is the Kesten tunnel?'],
    ['what did Tarn actually sign', 'what did Tarn sign'],
    ['ransom reportedly paid for the Ansel', 'ransom paid for the Ansel'],
    ['quick question: when does Port Ellis reopen, please?', 'when does Port Ellis reopen?'],
    ['can you confirm that the truce ended', 'the truce ended'],
    ['i’d like to know whether Quell was there', 'Quell was there'],
  ])('leaves of “%s” what it asks', (asked, bare) => {
    expect(withoutFiller(asked)).toBe(bare);
  });

  it.each([
    'did the envoy tell us the date',
    'who could tell Norland to stop',
    'is the truce real',
    'what is true of the tunnel',
    'really?',
  ])('keeps “%s” as it is', (asked) => {
    expect(withoutFiller(asked)).toBe(asked);
  });
});
