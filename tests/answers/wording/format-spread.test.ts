import { describe, expect, it } from 'vitest';
import { formatSpread } from '../../../src/answers/wording/format-spread.ts';

const shown = new Set(['The A']);
const names = { limit: 1, format: (name: string) => name };

describe('the spread of a report', () => {
  it('counts or names the outlets that are not shown', () => {
    const development = { printedBy: ['The A', 'The B', 'The C'], independent: 2 };
    expect(formatSpread(development, { shown })).toBe('also in 2 outlets; 2 independent reports');
    expect(formatSpread(development, { shown, names })).toBe(
      'also in The B and 1 more outlet; 2 independent reports',
    );
  });

  it('calls no report independent that an outlet wrote twice', () => {
    expect(formatSpread({ printedBy: ['The A'], independent: 2 }, { shown })).toBe('2 reports');
  });

  it('says where all print one report, and nothing of one alone', () => {
    expect(formatSpread({ printedBy: ['The A', 'The B'], independent: 1 }, { shown })).toBe(
      'also in 1 outlet; all print one report',
    );
    expect(formatSpread({ printedBy: ['The A'], independent: 1 }, { shown })).toBe('');
  });
});
