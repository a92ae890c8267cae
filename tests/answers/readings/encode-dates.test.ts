import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeDatedSentences,
  encodeDatedSentences,
} from '../../../src/answers/readings/encode-dated-sentences.ts';
import { decodeDates, encodeDates } from '../../../src/answers/readings/encode-dates.ts';
import { aReport, DATES_IN } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

const SENTENCES = fc.array(
  fc.constantFrom(
    ...['They met on Tuesday.', 'Talks began on 3 May 2031 and ended in June.', 'It rained.'],
    ...['On 03/04/2031 he left.', '5 May 2031: A truce.', 'In the summer of 2029 it began.'],
    ...['It lasted three weeks.', 'The truce of last week held every Monday at noon.'],
  ),
  { minLength: 1, maxLength: 12 },
);
const REPORT = fc
  .tuple(SENTENCES, fc.constantFrom(null, '2031-05-20'))
  .map(([sentences, published]) => aReport({ text: sentences.join(' '), published }));

describe('what was read of dates', () => {
  it('is the same after mentions were encoded and decoded', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const dates = DATES_IN(report.text, report);
        expect(decodeDates(encodeDates(dates))).toEqual(dates);
      }),
    );
  });

  it('is the same after dated sentences were encoded and decoded', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const sentences = datedSentencesOf(report);
        expect(decodeDatedSentences(encodeDatedSentences(sentences), report)).toEqual(sentences);
      }),
    );
  });
});
