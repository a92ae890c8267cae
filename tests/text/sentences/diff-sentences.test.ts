import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsQuote, diffSentences } from '../../../src/text/sentences/diff-sentences.ts';

const TEXT = 'The ferry sailed on Monday. It carried 42 people. “Nobody waved,” Mara Venn said.';

describe('changesBetween', () => {
  it('gives the sentences that went and those that came', () => {
    const later = TEXT.replace('42', '43').concat(' It returned at night.');
    expect(diffSentences(TEXT, later)).toEqual({
      removed: ['It carried 42 people.'],
      added: ['It carried 43 people.', 'It returned at night.'],
    });
  });

  it('is nothing where sentences moved, or only marks and spaces are others', () => {
    const [first = '', ...rest] = TEXT.split(/(?<=\.) /);
    const moved = [...rest, first].join('\n\n').replaceAll(/[“”]/g, '"');
    expect(diffSentences(TEXT, moved)).toEqual({ removed: [], added: [] });
  });

  it('counts a sentence as often as it is said', () => {
    expect(diffSentences('It sank. It sank.', 'It sank.').removed).toEqual(['It sank.']);
  });

  it('of a text and itself is nothing, and backwards the other way round', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(diffSentences(one, one)).toEqual({ removed: [], added: [] });
        const { removed, added } = diffSentences(one, other);
        expect(diffSentences(other, one)).toEqual({ removed: added, added: removed });
      }),
    );
  });
});

describe('isStillSaid', () => {
  it('holds for a quotation that stands in the later text', () => {
    expect(containsQuote('“Nobody waved,” Mara Venn said.', TEXT)).toBe(true);
    expect(containsQuote('"Nobody  waved," Mara Venn said.', TEXT)).toBe(true);
    expect(containsQuote('It carried 43 people.', TEXT)).toBe(false);
  });
});
