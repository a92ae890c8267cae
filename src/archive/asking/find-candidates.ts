import type { Query } from '../../search/parse-question.ts';
import { type PassageCandidates, termWeights, weighCandidates } from '../../search/search.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/** Finds the passages that hold words of a query. */
export async function findCandidates(
  query: Query,
  passages: PassageSearch,
): Promise<PassageCandidates> {
  const { matches, size } = await passages.search(termWeights(query));
  return weighCandidates(query, matches, size);
}
