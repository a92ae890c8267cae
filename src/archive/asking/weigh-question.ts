import { parseQuestion, type Query } from '../../search/parse-question.ts';
import { findCandidates } from './find-candidates.ts';
import type { PassageFinderDeps } from './passage-finder.ts';

/** A question's query, and how rare each of its words is. */
export interface WeighedQuestion {
  readonly query: Query;
  /** For each word of the query its weight times its inverse document frequency in the archive. */
  readonly idf: readonly number[];
  /** For each word whether a passage of the archive holds it or a synonym. */
  readonly isHeld: readonly boolean[];
}

/** Weighs the words of questions by how rare they are in the passages of a store. */
export function createQuestionWeighing({
  keeper,
  lexicon,
  families,
}: Pick<PassageFinderDeps, 'keeper' | 'lexicon' | 'families'>) {
  return async (question: string): Promise<WeighedQuestion> => {
    const parsed = parseQuestion(question, lexicon, families);
    const { query, idf, found } = await findCandidates(parsed, await keeper.current());
    const isHeld = query.words.map(({ term, synonyms }) => found.countOf([term, ...synonyms]) > 0);
    return { query, idf, isHeld };
  };
}
