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

  it('shows the words of the source where it limits a number otherwise', () => {
    const passage = cite(aReport({ text: 'The strait is open.' }), { start: 0, end: 19 });
    const agrees = [
      { kind: 'number' as const, said: 'At least 42', source: 'more than 42' },
      { kind: 'number' as const, said: '93', source: '93' },
    ];
    const checked = { passage, sentence: passage, score: 1, agrees, differs: [], absent: [] };
    expect(formatDetails(checked)).toEqual(['Agrees: At least 42 (source: more than 42); 93']);
  });

  it('says which words are left out or put in', () => {
    const passage = cite(aReport({ text: 'The strait is open.' }), { start: 0, end: 19 });
    const differs = [
      { kind: 'negation' as const, said: '', source: 'not' },
      { kind: 'negation' as const, said: 'never', source: '' },
    ];
    const checked = { passage, sentence: passage, score: 1, agrees: [], differs, absent: [] };
    expect(formatDetails(checked)).toEqual([
      'Differs: “not” of the source is left out; “never” is not in the source',
    ]);
  });
});
