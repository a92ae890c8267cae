import { describe, expect, it } from 'vitest';
import { formatList, formatNames, limitItems } from '../../../src/answers/wording/format-list.ts';

describe('a list in words', () => {
  it('has its conjunction before the last item', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['a'])).toBe('a');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatList(['a', 'b'], 'or')).toBe('a or b');
  });

  it('counts the items that it does not name', () => {
    const formatRest = (count: number) => `${count} more`;
    expect(limitItems(['a', 'b', 'c'], { limit: 1, formatRest })).toEqual(['a', '2 more']);
    expect(limitItems(['a', 'b'], { limit: 2, formatRest })).toEqual(['a', 'b']);
    expect(limitItems(['a', 'b'], { formatRest })).toEqual(['a', 'b']);
  });

  it('joins names by commas where all of them are named', () => {
    expect(formatNames(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
    expect(formatNames(['a', 'b'], 2)).toBe('a, b');
    expect(formatNames(['a', 'b', 'c'])).toBe('a, b, c');
  });
});
