import { describe, expect, it } from 'vitest';
import { plansAhead } from '../../../src/answers/by-date/lying-ahead.ts';
import { datesOfArticle } from '../../../src/answers/dates-in.ts';
import { readDatedSentences } from '../../../src/answers/timeline/read-dated-sentences.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { aReport, DATES_IN } from '../../support/builders.ts';

const TODAY = '2031-05-20';

function sentencesOf(published: string, text: string) {
  const article = aReport({ id: `${published} ${text}`, published, text });
  const dates = datesOfArticle(article, DATES_IN);
  return readDatedSentences(article, { sentences: splitSentences(text), dates });
}

const ahead = (...articles: readonly ReturnType<typeof sentencesOf>[]) =>
  plansAhead({ subject: null, articles, today: TODAY, datesIn: DATES_IN });

const TALKS = sentencesOf('2031-05-02', 'The second round of talks will be held on 3 June 2031.');

describe('what lies ahead', () => {
  it('is no round that a later report calls off, and the other rounds all the same', () => {
    const other = sentencesOf(
      '2031-05-02',
      'The third round of talks will be held on 9 June 2031.',
    );
    const off = sentencesOf('2031-05-10', 'The second round of talks was called off in Kerra.');

    const plans = runAtOnce(ahead(TALKS, other, off));

    expect(plans.map(({ dating }) => dating.date)).toEqual(['2031-06-09']);
  });

  it('is at the date that the latest report gives', () => {
    const moved = sentencesOf('2031-05-10', 'The second round of talks was moved to 7 June 2031.');
    expect(runAtOnce(ahead(TALKS, moved)).map(({ dating }) => dating.date)).toEqual(['2031-06-07']);
  });

  it('is looked for in slices', () => {
    const many = Array.from({ length: 60 }, () => TALKS);
    expect([...ahead(...many)].length).toBeGreaterThan(2);
  });
});
