import { describe, expect, it } from 'vitest';
import { formatDetails } from '../../../src/answers/wording/format-check.ts';
import { cite } from '../../../src/domain/passage.ts';
import { aReport } from '../../support/builders.ts';

describe('formatDetails', () => {
  it('leaves out words that stand in others', () => {
    const passage = cite(aReport({ text: 'The strait is open.' }), { start: 0, end: 19 });
    const agrees = ['May 15, 2031', 'May', 'Norland'].map((said) => ({
      kind: 'name' as const,
      said,
      source: said,
    }));
    const checked = { passage, sentence: passage, score: 1, agrees, differs: [], absent: [] };
    expect(formatDetails(checked)).toEqual(['Agrees: May 15, 2031; Norland']);
  });
});
