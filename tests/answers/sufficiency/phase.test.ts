import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

/** Reports of a Wednesday. */
const askOf = (texts: readonly string[]) => (question: string) => {
  const articles = texts.map((text, at) =>
    aReport({ id: `r${at}`, title: 'The strike in Port Ellis', text, published: '2031-05-07' }),
  );
  const answer = answerTo(question, articles);
  return answer.status === 'answered'
    ? { when: answer.when?.date, isSure: answer.confidence >= 0.8 }
    : undefined;
};

describe('when something began', () => {
  it('has the date of that, and not of what else its sentence tells', () => {
    const ask = askOf([
      'The first round of talks since the start of the strike collapsed on Monday.',
      'It was the second round of talks since the strike began on April 28.',
    ]);
    expect(ask('When did the strike begin?')?.when).toBe('2031-04-28');
  });

  it('is when it takes effect', () => {
    const ask = askOf([
      'The ferry truce in Port Ellis takes effect at 6 a.m. on Friday, the mediator said.',
      'The strike goes on. A third round of talks will open in Lunn on May 14.',
    ]);
    expect(ask('When did the ferry truce start?')?.when).toBe('2031-05-09');
  });

  it('lies behind the report that announces it', () => {
    const ask = askOf([
      'The guild agreed on a ferry truce of ten days, starting on Monday at noon.',
    ]);
    expect(ask('When did the ferry truce begin?')?.when).toBe('2031-05-12');
  });
});

describe('when one thing of several began or ended', () => {
  it('is not when another of its kind did', () => {
    const ask = askOf([
      'The Tess mine opened in 1950 and employs 400 people. The Lunn mine, its neighbour, employs 20.',
    ]);
    expect(ask('When did the Lunn mine open?')?.when).toBeUndefined();
    expect(ask('When did the Tess mine open?')?.when).toBe('1950');
  });

  it('is told of the bare thing where its report names it', () => {
    const ask = askOf(['The Tess mine is in the valley. The mine opened on April 3.']);
    expect(ask('When did the Tess mine open?')?.when).toBe('2031-04-03');
  });

  it('is not the beginning of what stands behind it', () => {
    const ask = askOf(['A strike idled mines that opened in 1950, the company said.']);
    expect(ask('When did the strike start?')?.when).toBeUndefined();
  });

  it('is its own of two phases that one sentence tells', () => {
    const ask = askOf(['The exhibition will open on June 3 and close on July 1.']);
    expect(ask('When does the exhibition open?')?.when).toBe('2031-06-03');
    expect(ask('When does the exhibition close?')?.when).toBe('2031-07-01');
  });

  it('is no day where it is told by the hour alone, which is of every day', () => {
    const ask = askOf(['The curfew in Port Ellis begins at 9 p.m. and ends at 6 a.m.']);
    expect(ask('When did the curfew start?')?.when).toBeUndefined();
  });
});

describe('when something ended', () => {
  it('is no sure answer where nothing tells it', () => {
    const ask = askOf([
      'Brandis Lines said that strikers had stopped four trucks during the truce on Sunday.',
    ]);
    expect(ask('When did the truce end?')?.isSure ?? false).toBe(false);
  });

  it('is not when the talks on it ended, nor what a plan is for', () => {
    const ask = askOf([
      'The first meeting on the strike ended on Monday without result.',
      'The ferry council drew up a plan for ending the strike on Tuesday.',
    ]);
    const answer = ask('When did the strike end?');
    expect(answer?.when).toBeUndefined();
    expect(answer?.isSure ?? false).toBe(false);
  });
});
