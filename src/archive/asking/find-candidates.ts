import type { Query } from '../../search/parse-question.ts';
import {
  type PassageCandidates,
  possiblyUnknown,
  termWeights,
  weighCandidates,
  withWordsAlike,
} from '../../search/search.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/**
 * Finds the passages that hold words of a query, or of words that no passage holds, those spelt
 * nearly alike.
 *
 * @param wanted how many of the best are read, at most
 */
export async function findCandidates(
  asked: Query,
  passages: PassageSearch,
  wanted?: number,
): Promise<PassageCandidates> {
  const alike = new Map<string, readonly string[]>();
  const terms = await Promise.all(
    possiblyUnknown(asked).map(async ({ term, synonyms }) => ({
      ...{ term, isKnown: await passages.hasAny([term, ...synonyms]) },
    })),
  );
  for (const { term, isKnown } of terms) {
    if (!isKnown) alike.set(term, await passages.suggestSpellings(term));
  }
  const query = withWordsAlike(asked, alike);
  return weighCandidates(query, await passages.search(termWeights(query), wanted));
}
