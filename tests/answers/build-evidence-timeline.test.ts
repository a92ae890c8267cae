import { describe, expect, it } from 'vitest';
import { aReport } from '../support/builders.ts';
import { answerTo } from '../support/search.ts';

const TEXTS = [
  'A patrol boat of Southmark broke the ferry truce off Port Ellis on May 1, 2031.',
  'On May 3, 2031, the ferry truce was broken again when Norland fishermen cut a cable.',
  'Shells broke the ferry truce for good near Gull Island on May 9, 2031, the pilots said.',
];
const reports = TEXTS.map((text, at) =>
  aReport({ text, published: '2031-05-20', outlet: `Paper ${at}` }),
);

describe('an answer whose evidence spans several dates', () => {
  it('tells it in order of time, each date once, word for word', () => {
    const answer = answerTo('Who broke the ferry truce?', reports);
    expect(answer).toMatchObject({
      status: 'answered',
      timeline: [
        { date: '2031-05-01', basis: 'stated', sentences: [{ text: reports[0]?.text }] },
        { date: '2031-05-03' },
        { date: '2031-05-09' },
      ],
    });
  });

  it('needs three dates', () => {
    const answer = answerTo('Who broke the ferry truce?', reports.slice(0, 2));
    expect(answer).toMatchObject({ status: 'answered', timeline: [] });
  });
});

describe('an answer to “when”', () => {
  it('begins with the date, worked out where the words leave it open', () => {
    const text = 'The ferry Aurora sailed from Port Ellis on Monday.';
    const report = aReport({ text, published: '2031-05-07' });
    expect(answerTo('When did the ferry Aurora sail from Port Ellis?', [report])).toMatchObject({
      when: { date: '2031-05-05', precision: 'day', basis: 'resolved' },
    });
    expect(answerTo('Where did the ferry Aurora sail from?', [report])).toMatchObject({
      when: null,
    });
  });
});
