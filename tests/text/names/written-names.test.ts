import { describe, expect, it } from 'vitest';
import { isSamePerson, namesIn } from '../../../src/text/names/written-names.ts';

describe('isSamePerson', () => {
  it('compares surnames, whatever titles and first names stand before them', () => {
    expect(isSamePerson('Mr. Ellis', 'Kim Ellis')).toBe(true);
    expect(isSamePerson('President Anna Kral', 'Anna Kral Jr.')).toBe(true);
    expect(isSamePerson('Kim Ellis', 'Anna Kral')).toBe(false);
  });
});

describe('namesIn', () => {
  it('leaves out days, titles and words that begin sentences', () => {
    const found = namesIn('On Monday the President met Anna Kral. Unfortunately, it rained.');
    expect(found.map(({ text }) => text)).toEqual(['Anna Kral']);
  });
});
