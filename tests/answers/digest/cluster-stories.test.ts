import { describe, expect, it } from 'vitest';
import { clusterByAverageLinkage } from '../../../src/answers/digest/cluster-by-average-linkage.ts';
import { clusterStories } from '../../../src/answers/digest/cluster-stories.ts';
import {
  createPairMatrix,
  type PairMatrix,
  pairIndex,
} from '../../../src/text/similarity/pair-matrix.ts';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { aReport } from '../../support/builders.ts';
import { earlierSalience } from '../../support/readings.ts';
import { asNew, ended } from './digested.ts';

const DAY = STRAIT_DAY.map(({ report }) => report);

const sizesOf = (reports: typeof DAY, before: typeof DAY = []) =>
  ended(clusterStories(reports.map(asNew), before.map(earlierSalience))).map((matter) =>
    matter.reports.map(({ article }) => article.id.split('-')[0]).join(' '),
  );

describe('the matters of a day', () => {
  it('are one for ten reports on one meeting, however they are told', () => {
    const [meeting] = sizesOf(DAY);
    expect(meeting).toBe(Array(10).fill('meeting').join(' '));
  });

  it('are two where the same people do two things, whatever background they share', () => {
    expect(sizesOf(DAY).slice(1)).toEqual(['seizure seizure seizure', 'strike strike']);
  });

  it('are not glued together by a background that names no day and outweighs the news', () => {
    const background = Array.from(
      { length: 6 },
      (_, at) => `The strait has been closed to ships of the ${at} islands and Norland since then.`,
    ).join(' ');
    const reports = DAY.map((report) => {
      const [news] = report.text.split('\n');
      return { ...report, text: `${news}\n\n${background}` };
    });
    expect(sizesOf(reports)).toEqual(sizesOf(DAY));
  });

  it('are the same in another order, and in a window that holds little of each', () => {
    expect(sizesOf(DAY.toReversed()).toSorted()).toEqual(sizesOf(DAY).toSorted());
    const few = DAY.filter(({ id }) => /-[01]$/.test(id));
    expect(sizesOf(few)).toEqual(['meeting meeting', 'seizure seizure', 'strike strike']);
  });

  it('stay apart where days lie between them', () => {
    const text =
      'The foreign ministers of Norland and Southmark met in Cape Rowan for talks on grain.';
    const rounds = ['2031-04-02', '2031-05-20'].map((published) =>
      aReport({
        id: published,
        title: 'Ministers meet',
        published,
        text: `${text} Ilse Karr led them.`,
      }),
    );
    expect(sizesOf(rounds)).toHaveLength(2);
  });

  it('are new where nothing like them was told before, and less new where it was', () => {
    const [report] = DAY as [(typeof DAY)[number]];
    const noveltyAfter = (before: typeof DAY) =>
      ended(clusterStories([asNew(report)], before.map(earlierSalience)))[0]?.novelty ?? 0;
    expect(noveltyAfter([])).toBe(1);
    expect(noveltyAfter(DAY.slice(1, 2))).toBeLessThan(noveltyAfter(DAY.slice(-1)));
  });
});

/** From the second thing on, what each is to all before it. */
function somePairs(rows: readonly (readonly number[])[]): PairMatrix {
  const pairs = createPairMatrix(rows.length + 1);
  for (const [at, row] of rows.entries()) {
    for (const [other, value] of row.entries()) pairs.values[pairIndex(at + 1, other)] = value;
  }
  return pairs;
}

describe('grouping', () => {
  it('joins what is alike on average, and lets no single likeness glue two groups together', () => {
    const likenesses = () => somePairs([[0.9], [0.6, 0], [0, 0, 0.9]]);
    expect(ended(clusterByAverageLinkage(likenesses(), 0.5))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(ended(clusterByAverageLinkage(likenesses(), 0.1))).toEqual([[0, 1, 2, 3]]);
  });

  it('has no groups of nothing', () => {
    expect(ended(clusterByAverageLinkage(createPairMatrix(0), 0.5))).toEqual([]);
  });
});
