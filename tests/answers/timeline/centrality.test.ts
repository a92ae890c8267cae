import { describe, expect, it } from 'vitest';
import { createCentrality } from '../../../src/answers/timeline/centrality.ts';
import { createChronology } from '../../../src/answers/timeline/chronology.ts';
import { matchEverything } from '../../../src/answers/timeline/match-subject.ts';
import type { DatedSentence } from '../../../src/answers/timeline/read-dated-sentences.ts';
import type { Article } from '../../../src/domain/article.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { aReport } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

const STRIKE = [
  'Dockers of Port Ellis began a strike on May 5, 2031 over wages.',
  'Wages were why dockers of Port Ellis went on strike on May 5, 2031.',
  'The strike of the dockers in Port Ellis entered its second week on May 12, 2031.',
  'On May 12, 2031 the dockers of Port Ellis voted to go on with their strike.',
  'Port Ellis dockers ended their strike on May 19, 2031 after talks on wages.',
].map((text, at) => aReport({ id: `strike-${at}`, published: '2031-05-22', text }));

const RECIPE = aReport({
  id: 'recipe',
  published: '2031-05-22',
  text: 'Our cookery column turns ninety: its first soup was simmered on May 17, 2031.',
});

const RECIPE_COPY = aReport({ ...RECIPE, id: 'a' });

function centralityOf(
  articles: readonly Article[],
  reprintGroups: Readonly<Record<string, string>> = {},
  last: readonly DatedSentence[] = [],
) {
  const centrality = createCentrality();
  for (const article of articles) {
    centrality.add(datedSentencesOf(article), reprintGroups[article.id]);
  }
  centrality.add(last);
  return centrality.measure();
}

const datesOf = (articles: readonly Article[], dates: number) => {
  const chronology = createChronology();
  for (const article of articles) chronology.add(matchEverything(datedSentencesOf(article)));
  return runAtOnce(
    chronology.entries({ from: null, to: '2031-05-21' }, { dates, sentences: 1 }),
  ).map(({ date }) => date);
};

describe('centrality', () => {
  it('is below half of the usual for a page about another matter', () => {
    const { ofArticle } = centralityOf([...STRIKE, RECIPE]);
    expect(ofArticle(RECIPE)).toBeLessThan(0.5);
    expect(Math.min(...STRIKE.map(ofArticle))).toBeGreaterThan(0.5);
  });

  it('is lower for a remark on another matter than for the matter itself', () => {
    const aside = aReport({
      published: '2031-05-22',
      text: 'The strike of the dockers in Port Ellis began on May 5, 2031. A comet passed on May 7, 2031.',
    });
    const sentences = datedSentencesOf(aside);
    const { ofSentence } = centralityOf(STRIKE, {}, sentences);
    const [matter = 0, remark = 0] = sentences.map(ofSentence);
    expect(remark).toBeLessThan(matter / 2);
  });

  it('is 1 in a language of which there is one article', () => {
    const other = aReport({ language: 'nl', published: '2031-05-22', text: RECIPE.text });
    expect(centralityOf([...STRIKE, other]).ofArticle(other)).toBeCloseTo(1);
  });

  it('takes three printings of one report for one report', () => {
    const printings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
      aReport({ ...RECIPE, id, outlet: id }),
    );
    const group = Object.fromEntries(printings.map(({ id }) => [id, 'soup']));
    const all = [...STRIKE, ...printings];
    const [strike] = STRIKE;
    const shareOf = ({ ofArticle }: ReturnType<typeof centralityOf>) =>
      strike ? ofArticle(strike) / ofArticle(RECIPE_COPY) : 0;
    expect(shareOf(centralityOf(all))).toBeLessThan(1);
    expect(shareOf(centralityOf(all, group))).toBeGreaterThan(1);
  });
});

describe('dates', () => {
  it('are not taken from a page about another matter before those of the matter', () => {
    expect(datesOf([...STRIKE, RECIPE], 3)).toEqual(['2031-05-05', '2031-05-12', '2031-05-19']);
  });
});
