import { describe, expect, it } from 'vitest';
import {
  AGREEMENTS,
  EVENTS,
  inAnyNumber,
  inPlural,
  inSingular,
  pluralOf,
} from '../../src/text/event-nouns.ts';

/** Whether a word is one of the alternatives as a whole. */
function isOne(word: string, alternatives: string): boolean {
  return new RegExp(`^(?:${alternatives})$`).test(word);
}

describe('event nouns', () => {
  it.each([
    ['truce', 'truces'],
    ['treaty', 'treaties'],
    ['inquiry', 'inquiries'],
    ['moratorium', 'moratoriums'],
  ])('have a plural: %s, %s', (singular, plural) => {
    expect(pluralOf(singular)).toBe(plural);
  });

  it('are alternatives of a pattern in the singular, in the plural, or in either', () => {
    expect(isOne('treaty', inSingular(AGREEMENTS))).toBe(true);
    expect(isOne('treaties', inSingular(AGREEMENTS))).toBe(false);
    expect(isOne('treaties', inPlural(AGREEMENTS))).toBe(true);
    expect(isOne('treaty', inPlural(AGREEMENTS))).toBe(false);
    expect(isOne('treaty', inAnyNumber(AGREEMENTS))).toBe(true);
    expect(isOne('treaties', inAnyNumber(AGREEMENTS))).toBe(true);
  });

  it('are found with a hyphen, too, where they are written so', () => {
    expect(isOne('ceasefire', inSingular(EVENTS))).toBe(true);
    expect(isOne('cease-fire', inSingular(EVENTS))).toBe(true);
    expect(isOne('cease-fires', inAnyNumber(EVENTS))).toBe(true);
  });

  it('are of one group alone', () => {
    expect(new Set(EVENTS).size).toBe(EVENTS.length);
  });
});
