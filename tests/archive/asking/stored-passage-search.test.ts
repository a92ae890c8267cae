import { describe, expect, it } from 'vitest';
import { createStoredPassageSearch } from '../../../src/archive/asking/stored-passage-search.ts';
import type { PassageStore, StoredPassage } from '../../../src/archive/ports/passage-store.ts';

const USE = { inText: 3, inTitle: 0, inAny: 3 };

const passage = (id: number): StoredPassage => ({
  ...{ id, articleId: `a${id}`, sentences: [[0, 9, 0]], textTerms: 2, titleTerms: 0 },
  counts: new Map([['ferri', { inText: 1, inTitle: 0 }]]),
});

/** A search of three passages with a word, over a store that gives as many as are asked for. */
function searchOf() {
  const totals = { articles: 3, passages: 3, textTerms: 6, titleTerms: 0 };
  const counts = {
    totals: async () => totals,
    uses: async (terms: readonly string[]) => new Map(terms.map((term) => [term, USE])),
    vocabulary: async () => '',
  };
  const find: PassageStore['find'] = async ({ most }) => [1, 2, 3].slice(0, most).map(passage);
  return createStoredPassageSearch({ find }, { counts, hidden: new Set(), revision: 1 });
}

describe('a search of stored passages', () => {
  it('knows whether it found every passage that holds a term', async () => {
    const { search } = searchOf();
    const weights = new Map([['ferri', 1]]);

    expect(await search(weights, 10)).toMatchObject({ isWhole: true });
    expect(await search(weights, 1)).toMatchObject({ isWhole: false });
  });
});
