import { describe, expect, it } from 'vitest';
import {
  asksForPeriodAlone,
  buildPeriodAnswer,
} from '../../../src/answers/by-date/build-period-answer.ts';
import { cite } from '../../../src/domain/passage.ts';
import type { TimelineEntry } from '../../../src/domain/timeline.ts';
import { aReport } from '../../support/builders.ts';

const entry = (day: number): TimelineEntry => {
  const article = aReport({ text: `Ferry ${day} sailed on 2 May 2031.` });
  return {
    date: `2031-05-0${day}`,
    precision: 'day',
    basis: 'stated',
    announced: false,
    outcome: null,
    outlets: 1,
    sentences: [cite(article, { start: 0, end: article.text.length })],
  };
};
const options = {
  question: 'What happened in May 2031?',
  period: { from: '2031-05-01', to: '2031-05-31' },
  limit: 10,
  newest: '2031-05-31',
};

describe('a question that names a period alone', () => {
  it.each(['what happened', "what's new", 'any news', 'the main events', ''])(
    'leaves nothing to look for: %s',
    (rest) => {
      expect(asksForPeriodAlone(rest)).toBe(true);
      expect(asksForPeriodAlone(`${rest} ferry`)).toBe(false);
    },
  );

  it('is answered by what is told of its dates, in their order', () => {
    const answer = buildPeriodAnswer({ entries: [1, 2, 3, 4, 5].map(entry) }, options);
    expect(answer).toMatchObject({ status: 'answered', independent: 3, period: options.period });
    const shown = answer.status === 'answered' ? answer.excerpts : [];
    expect(shown.map(({ passage }) => passage.text.slice(0, 7))).toEqual([
      'Ferry 1',
      'Ferry 2',
      'Ferry 3',
    ]);
    expect(answer.related).toHaveLength(2);
  });

  it('is not answered where nothing is told of it', () => {
    expect(buildPeriodAnswer({ entries: [] }, options)).toMatchObject({
      status: 'no_answer',
      confidence: 0,
      related: [],
    });
  });
});
