import { describe, expect, it } from 'vitest';
import { formatDetails, formatFinding } from '../../../src/answers/wording/format-check.ts';
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

describe('formatFinding', () => {
  const claim = (status: 'found' | 'near', kind: 'speaker' | 'name', said: string) => {
    const passage = cite(aReport({ text: 'The strait is open.' }), { start: 0, end: 19 });
    const differs = [{ kind, said, source: 'The pilots' }];
    const checked = { passage, sentence: passage, score: 1, agrees: [], differs, absent: [] };
    return formatFinding({
      kind: 'claim',
      start: 0,
      end: 1,
      text: '',
      status,
      passages: [checked],
    });
  };

  it('writes a group of no name inside of a sentence with a small letter', () => {
    expect(claim('found', 'speaker', 'Police')).toContain('to the pilots, not to police.');
    expect(claim('found', 'speaker', 'Norland')).toContain('not to Norland.');
  });

  it('takes another name for no contradiction', () => {
    expect(claim('near', 'name', 'Norland')).toContain('The nearest sentences:');
  });
});
