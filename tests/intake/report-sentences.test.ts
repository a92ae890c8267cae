import { expect, it } from 'vitest';
import { reportSentences } from '../../src/intake/report-sentences.ts';

it('the sentences of a report end with what readers say of it, those of an account do not', () => {
  const text = 'Norland left. Comments are closed.';
  expect(reportSentences({ kind: 'report', text })).toEqual([{ start: 0, end: 13 }]);
  expect(reportSentences({ kind: 'chronicle', text })).toHaveLength(2);
});
