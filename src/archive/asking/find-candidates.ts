import type { Query } from '../../search/parse-question.ts';
import {
  correctSpelling,
  type PassageCandidates,
  spellingChecks,
  termWeights,
  weighCandidates,
} from '../../search/search.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/** Finds the passages that hold words of a query; words that no passage holds are respelt. */
export async function findCandidates(
  asked: Query,
  passages: PassageSearch,
): Promise<PassageCandidates> {
  const suggestions = new Map<string, readonly string[]>();
  for (const { term, synonyms } of spellingChecks(asked)) {
    if (await passages.hasAny([term, ...synonyms])) continue;
    suggestions.set(term, await passages.suggestSpellings(term));
  }
  const query = correctSpelling(asked, suggestions);
  const { matches, size } = await passages.search(termWeights(query));
  return weighCandidates(query, matches, size);
}
