import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigest } from '../../src/answers/digest/build-digest.ts';
import { clusterByAverageLinkage } from '../../src/answers/digest/cluster-by-average-linkage.ts';
import { computeSimilarities } from '../../src/answers/digest/compute-similarities.ts';
import { mapSliced, type SlicedWork, slicesOf } from '../../src/domain/sliced-work.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { createPairMatrix } from '../../src/text/similarity/pair-matrix.ts';
import { asNew, ended } from '../answers/digest/digested.ts';
import { STRAIT_DAY } from '../support/a-day-on-the-strait.ts';
import { aBeat } from '../support/builders.ts';

const countOf = (steps: SlicedWork<unknown>) => [...steps].length;

describe('work in steps', () => {
  it('does as much in each as it may, in order, and no more', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
    fc.assert(
      fc.property(sizes, (given) => {
        const done: number[] = [];
        const steps = mapSliced(
          given,
          (size) => done.push(size),
          (size) => size,
        );
        let before = 0;
        for (let step = steps.next(); !step.done; step = steps.next()) {
          const inStep = done.slice(before);
          expect(inStep.length === 1 || sum(inStep) <= 25).toBe(true);
          before = done.length;
        }
        expect(done).toEqual(given);
      }),
    );
  });

  it('ends with what came of each thing', () => {
    const squares = ended(mapSliced([1, 2, 3], (one, place) => one * one + place));
    expect(squares).toEqual([1, 5, 11]);
  });

  it('is given a list in slices, of which the last may be shorter, and none of an empty one', () => {
    expect(slicesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(slicesOf([], 2)).toEqual([]);
  });
});

describe('a digest of many reports', () => {
  const SOME = Array.from({ length: 20 }, () => STRAIT_DAY.map(({ report }) => asNew(report)));
  const stepsFor = (times: number) =>
    countOf(
      buildDigest({
        reports: SOME.slice(0, times).flat(),
        before: [],
        accounts: [],
        lexicon: createLexicon(aBeat()),
        lastPastDay: '2031-05-20',
      }),
    );

  it('is made in steps, the more of them the more reports there are', () => {
    const [some, twice] = [stepsFor(10), stepsFor(20)];
    expect(some).toBeGreaterThan(15);
    expect(twice).toBeGreaterThan(1.8 * some);
  });

  it('compares reports that hold the same words in steps', () => {
    const wordings = Array.from(
      { length: 600 },
      () => new Map([...'abcd'].map((one) => [one, 0.5])),
    );
    expect(countOf(computeSimilarities(wordings, []))).toBe(600 / 25 - 1 + 3);
  });

  it('groups reports that are all alike in steps', () => {
    const pairs = createPairMatrix(900);
    expect(
      countOf(clusterByAverageLinkage({ ...pairs, values: pairs.values.fill(1) }, 0.5)),
    ).toBeGreaterThan(4);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
