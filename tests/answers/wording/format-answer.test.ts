import { describe, expect, it } from 'vitest';
import {
  formatAnswerDate,
  formatArchiveAge,
  formatDisputeTitle,
  formatDoubt,
  formatEvidence,
  formatNoAnswer,
  formatSaidAlike,
} from '../../../src/answers/wording/format-answer.ts';
import type { Answer, Excerpt } from '../../../src/domain/answer.ts';
import type { Article } from '../../../src/domain/article.ts';
import { cite } from '../../../src/domain/passage.ts';
import { anAccount, aReport } from '../../support/builders.ts';

const text = 'The ferry sailed.';

function anExcerpt(article: Article, also: readonly Article[] = []): Excerpt {
  const passage = cite(article, { start: 0, end: text.length });
  return {
    passage,
    sentences: [passage],
    sentence: passage,
    matches: [],
    score: 1,
    also,
  };
}

function answerOf(newest: string | null): Answer {
  const asked = {
    question: 'When?',
    readAs: null,
    missing: [],
    confidence: 0,
    period: null,
    related: [],
  };
  return { ...asked, status: 'no_answer', newest };
}

describe('the words around an answer', () => {
  it.each([
    [0.8, ''],
    [0.79, 'This may not be the whole answer.'],
    [0.5, 'This may not be the whole answer.'],
    [0.49, 'This comes nearest, and may not answer it.'],
  ])('say at a confidence of %d how far it is to be trusted: %s', (confidence, said) => {
    const excerpts = [anExcerpt(aReport({ text }))] as const;
    const found = {
      status: 'answered',
      excerpts,
      confidence,
      independent: 1,
      timeline: [],
    } as const;
    const rest = { asksForDate: false, when: null, disputes: [] } as const;
    expect(formatDoubt({ ...answerOf(null), ...found, ...rest })).toBe(said);
  });

  it('say that nothing answers, and what the passages below are', () => {
    const said = {
      answer: { question: 'When?', missing: [] },
      shown: 0,
      period: '',
      form: 'one-sentence',
    } as const;
    expect(formatNoAnswer(said)).toBe(
      'No passage of the archive clearly answers this, and none is near to it.',
    );
    expect(formatNoAnswer({ ...said, form: 'two-sentences', period: 'on 2 May 2031' })).toBe(
      'No passage of the archive clearly answers this, on 2 May 2031. None is near to it.',
    );
    expect(formatNoAnswer({ ...said, shown: 2 })).toBe(
      'No passage of the archive clearly answers this. The nearest passages, which may not answer it:',
    );
  });

  it('tell when it took place and how that is known', () => {
    const dating = { date: '2031-05-02', precision: 'day' } as const;
    expect(formatAnswerDate({ ...dating, basis: 'stated' })).toBe('2 May 2031');
    expect(formatAnswerDate({ ...dating, basis: 'published' })).toBe(
      '2 May 2031 (date of publication)',
    );
  });

  it('name who says the same, and count the rest', () => {
    const also = ['The A', 'The B', 'The C'].map((outlet) => aReport({ text, outlet }));
    const excerpt = anExcerpt(aReport({ text }), also);
    expect(formatSaidAlike(excerpt, 2)).toBe('said alike by The A, The B and 1 more');
    expect(formatSaidAlike(excerpt)).toBe('said alike by The A, The B, The C');
    expect(formatSaidAlike(anExcerpt(aReport({ text })))).toBe('');
  });

  it('tell between whom a point is in dispute', () => {
    expect(formatDisputeTitle({ kind: 'parties', about: 'the toll' })).toBe(
      'The parties differ: the toll',
    );
    expect(formatDisputeTitle({ kind: 'sources', about: 'the toll' })).toBe(
      'The sources differ: the toll',
    );
  });

  it('count wire copy in several outlets as one report', () => {
    const copy = aReport({ text, outlet: 'The A', published: '2031-05-03' });
    const excerpts = [anExcerpt(aReport({ text }), [copy]), anExcerpt(anAccount({ text }))];
    expect(formatEvidence(1, excerpts)).toBe(
      'From 1 report in 2 outlets and the chronicle, newest 3 May 2031.',
    );
    expect(formatEvidence(2, excerpts.slice(0, 1))).toBe('From 2 outlets, newest 3 May 2031.');
    expect(formatEvidence(0, [])).toBe('');
  });

  it('say in which language to ask where a question in another script finds nothing', () => {
    const said = { shown: 0, period: '', form: 'one-sentence' } as const;
    const hint = 'Questions are best asked in English.';
    expect(
      formatNoAnswer({
        ...said,
        answer: { question: 'Когда закончилось перемирие?', missing: [] },
      }),
    ).toContain(hint);
    expect(
      formatNoAnswer({
        ...said,
        answer: { question: 'Коли завершилося перемир’я?', missing: [] },
        shown: 2,
      }),
    ).toContain(hint);
    expect(
      formatNoAnswer({ ...said, answer: { question: 'When did “Заря” sail?', missing: [] } }),
    ).not.toContain(hint);
    expect(formatNoAnswer({ ...said, answer: { question: '2031?', missing: [] } })).not.toContain(
      hint,
    );
  });

  it('tell how old the archive is on a day', () => {
    const options = { today: '2031-05-04', apostrophe: '’' } as const;
    expect(formatArchiveAge(answerOf('2031-05-03T08:00Z'), options)).toBe(
      'The archive’s newest article is of 3 May 2031, 1 day old.',
    );
    expect(formatArchiveAge(answerOf('2031-05-01'), { ...options, apostrophe: "'" })).toBe(
      "The archive's newest article is of 1 May 2031, 3 days old.",
    );
    expect(formatArchiveAge(answerOf('2031-05-04'), options)).toBe(
      'The archive’s newest article is of today.',
    );
    expect(formatArchiveAge(answerOf('2031-05-06'), options)).toBe(
      'The archive’s newest article is of 6 May 2031.',
    );
    const related = [anExcerpt(aReport({ text }))];
    expect(formatArchiveAge({ ...answerOf(null), related }, options)).toBe(
      'The archive holds no dated report.',
    );
    expect(formatArchiveAge(answerOf(null), options)).toBe('');
  });

  it('tell how much of the archive was not searched', () => {
    const options = { today: '2031-05-04', apostrophe: '’' } as const;
    const part = { ...answerOf('2031-05-04'), unsearched: 1200 };
    expect(formatArchiveAge(part, options)).toBe(
      'The archive’s newest article is of today. 1200 articles of it are not searched yet.',
    );
    expect(formatArchiveAge({ ...answerOf(null), unsearched: 1 }, options)).toBe(
      '1 article of it is not searched yet.',
    );
  });
});
