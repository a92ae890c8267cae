import { describe, expect, it } from 'vitest';
import { isOfYear } from '../../../src/answers/periods/of-year.ts';
import { aReport } from '../../support/builders.ts';

function isOf(year: string, text: string, published: string | null = '2031-05-16'): boolean {
  const article = aReport({ text, published });
  return isOfYear({ article, passage: { start: 0, end: text.length, sentences: [] } }, year);
}

describe('a passage is of a year', () => {
  it('where its report is, or where it names it', () => {
    expect(isOf('2031', 'The talks ended.')).toBe(true);
    expect(isOf('2028', 'The talks of 2028 ended in Lunn.')).toBe(true);
    expect(isOf('2028', 'The talks ended.', null)).toBe(false);
  });

  it('and not where something is only counted from it', () => {
    expect(isOf('2028', 'The first talks since 2028 took place in Lunn.')).toBe(false);
    expect(isOf('2028', 'The office was closed until May 2028.')).toBe(false);
  });
});
