import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSimilarityIndex } from '../../../src/text/similarity/similarity-index.ts';
import { cosineSimilarity, toUnitVector } from '../../../src/text/similarity/term-vector.ts';

const LIMIT = 0.5;

const wordings = fc.array(
  fc
    .dictionary(
      fc.constantFrom('ferry', 'truce', 'pilot', 'strait', 'oyster'),
      fc.integer({ min: 1, max: 9 }),
    )
    .map((weights) => toUnitVector(new Map(Object.entries(weights)))),
  { maxLength: 12 },
);

it('finds a wording too much like a shown one exactly where the cosine with one says so', () => {
  fc.assert(
    fc.property(wordings, wordings, (shown, asked) => {
      const kept = createSimilarityIndex(LIMIT);
      for (const wording of shown) kept.add(wording);
      for (const wording of asked) {
        const most = Math.max(0, ...shown.map((other) => cosineSimilarity(wording, other)));
        // At the limit itself the order of a sum decides.
        fc.pre(Math.abs(most - LIMIT) > 1e-9);
        expect(kept.hasSimilar(wording)).toBe(most > LIMIT);
      }
    }),
  );
});
