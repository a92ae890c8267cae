import { describe, expect, it } from 'vitest';
import { elementsOf, hasTextOver, parsePage } from '../../../src/intake/html/page-tree.ts';

describe('the tree of a page', () => {
  it('is walked where one element has more children than a call takes arguments', () => {
    const lines = 70_000;
    const page = parsePage(`<p>${'x<br>'.repeat(lines)}</p>`);
    expect(elementsOf(page).filter(({ name }) => name === 'br')).toHaveLength(lines);
    expect([lines - 1, lines].map((most) => hasTextOver(page, most))).toEqual([true, false]);
  });
});
