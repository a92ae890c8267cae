import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/answers/digest/digest.ts';
import { grouped } from '../../../src/answers/digest/grouping.ts';
import { likenessesOf } from '../../../src/answers/digest/likenesses.ts';
import { createPairs } from '../../../src/answers/digest/pairs.ts';
import { mapped, type Steps } from '../../../src/answers/steps.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { aBeat } from '../../support/builders.ts';
import { asNew, ended } from './digested.ts';

const countOf = (steps: Steps<unknown>) => [...steps].length;

describe('work in steps', () => {
  it('does as much in each as it may, in order, and no more', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
    fc.assert(
      fc.property(sizes, (given) => {
        const done: number[] = [];
        const steps = mapped(
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
    const squares = ended(mapped([1, 2, 3], (one, place) => one * one + place));
    expect(squares).toEqual([1, 5, 11]);
  });
});

describe('a digest of many reports', () => {
  const SOME = Array.from({ length: 20 }, () => STRAIT_DAY.map(({ report }) => asNew(report)));
  const stepsFor = (times: number) =>
    countOf(
      digestOf({
        reports: SOME.slice(0, times).flat(),
        before: [],
        accounts: [],
        lexicon: createLexicon(aBeat()),
        past: '2031-05-20',
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
    expect(countOf(likenessesOf(wordings, []))).toBe(600 / 25 - 1 + 3);
  });

  it('groups reports that are all alike in steps', () => {
    const pairs = createPairs(900);
    expect(countOf(grouped({ ...pairs, values: pairs.values.fill(1) }, 0.5))).toBeGreaterThan(4);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
