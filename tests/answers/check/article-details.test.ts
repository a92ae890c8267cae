import { describe, expect, it } from 'vitest';
import { articleDetails } from '../../../src/answers/check/article-details.ts';
import { aReport } from '../../support/builders.ts';

const details = articleDetails(
  aReport({
    title: 'Kim Ellis leaves Port Norl',
    text: 'On Monday, Nov. 5, twenty-one ships of Norland sailed.',
    published: '2031-11-06',
  }),
);

describe('articleDetails', () => {
  it('has a number in whatever form it is written', () => {
    const has = [21, 22].map((value) => details.hasNumber({ value, measure: null }));
    expect(has).toEqual([true, false]);
  });

  it('has no number of things where it counts weeks alone', () => {
    const { hasNumber } = articleDetails(aReport({ text: 'The strike of three weeks ended.' }));
    expect(hasNumber({ value: 3, measure: 'week' })).toBe(true);
    expect(hasNumber({ value: 3, measure: null })).toBe(false);
  });

  it('has a date whose parts it mentions, and the day of its publication', () => {
    const found = ['2031-11-05', '2031-11-06', '2031', '2030', '2031-10'].map(details.hasDate);
    expect(found).toEqual([true, true, true, false, false]);
  });

  it('has a place where it names who is of it', () => {
    const { hasName } = articleDetails(aReport({ text: 'A Lunnan ferry of the Kralistan line.' }));
    expect(['Lunn', 'Lunna', 'Kral', 'Lun'].map(hasName)).toEqual([true, true, false, false]);
  });

  it('has a name by its last word, and in another form', () => {
    const found = ['Anna Kral', 'Boris Ellis', 'Norlander', 'Southmark'].map(details.hasName);
    expect(found).toEqual([false, true, true, false]);
  });
});
