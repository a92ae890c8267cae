import { describe, expect, it } from 'vitest';
import { rememberCounts } from '../../../src/archive/asking/passage-counts.ts';

const ONCE = { inText: 1, inTitle: 0, inAny: 1 };

/** Counts by which every term stands in one passage. */
function counts() {
  return rememberCounts({
    totals: async () => ({ articles: 1, passages: 1, textTerms: 1, titleTerms: 1 }),
    vocabulary: async () => '',
    uses: async (terms) => new Map(terms.map((term) => [term, ONCE])),
  });
}

const many = (lead: string) => Array.from({ length: 9999 }, (_, at) => `${lead}${at}`);

describe('counts of terms that are kept', () => {
  it('give all terms of a request that makes room for its own', async () => {
    const { uses } = counts();
    await uses(['ferry', ...many('a')]);

    expect([...(await uses(['ferry', 'harbour'])).keys()]).toEqual(['ferry', 'harbour']);
  });

  it('give all terms of a request while another one makes room', async () => {
    const { uses } = counts();
    await uses(['ferry']);
    const [found] = await Promise.all([uses(['ferry', 'harbour']), uses(many('a'))]);

    expect([...found.keys()]).toEqual(['ferry', 'harbour']);
  });
});
