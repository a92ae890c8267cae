import { describe, expect, it } from 'vitest';
import {
  braunBlanquet,
  commonCount,
  containment,
  jaccard,
  overlapCoefficient,
  weightedCoverage,
} from '../../../src/text/similarity/set-similarity.ts';

const ferry = new Set(['ferry', 'strike', 'monday', 'port']);
const strike = new Set(['strike', 'monday']);
const none: ReadonlySet<string> = new Set();

describe('set similarity', () => {
  it('relates what both sets have to all of both, to the smaller and to the larger', () => {
    expect(commonCount(ferry, strike)).toBe(2);
    expect(jaccard(ferry, new Set([...strike, 'dock']))).toBe(2 / 5);
    expect(overlapCoefficient(ferry, strike)).toBe(1);
    expect(braunBlanquet(ferry, strike)).toBe(0.5);
  });

  it('counts repeated elements each time in a containment', () => {
    expect(containment(['ferry', 'ferry', 'dock'], ferry)).toBe(2 / 3);
  });

  it('takes two empty sets for equal, and an empty one for part of any other', () => {
    expect(jaccard(none, none)).toBe(1);
    expect(jaccard(none, ferry)).toBe(0);
    expect(overlapCoefficient(none, ferry)).toBe(1);
    expect(braunBlanquet(none, ferry)).toBe(0);
    expect(containment(none, ferry)).toBe(1);
  });

  it('weighs the coverage of a query by the weights of its terms', () => {
    expect(weightedCoverage([3, 1], (term) => (term === 0 ? 1 : 0))).toBe(0.75);
    expect(weightedCoverage([3, 1], (term) => (term === 0 ? 0.5 : 1))).toBe(0.625);
    expect(weightedCoverage([], () => 1)).toBe(0);
  });
});
