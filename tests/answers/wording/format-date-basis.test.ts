import { describe, expect, it } from 'vitest';
import {
  formatDateBasis,
  formatDateMarks,
} from '../../../src/answers/wording/format-date-basis.ts';
import { cite } from '../../../src/domain/passage.ts';
import { aReport } from '../../support/builders.ts';

const citation = cite(aReport({ text: 'It was called off.' }), { start: 0, end: 18 });
const outcome = { kind: 'called-off', citation } as const;

describe('how a date is known', () => {
  it('is not said where the sentence states it', () => {
    const stated = { basis: 'stated', announced: false } as const;
    expect(formatDateBasis(stated)).toBe('');
    expect(formatDateMarks(stated)).toBe('');
  });

  it('is said in words, or shorter in marks', () => {
    const dating = { basis: 'resolved', announced: true, outcome } as const;
    expect(formatDateBasis(dating)).toBe(
      'announced; called off; date worked out from the text around it',
    );
    expect(formatDateMarks(dating)).toBe(' (announced; called off) (date worked out)');
  });
});
