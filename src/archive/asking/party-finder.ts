import { partiesNamedTogether } from '../../answers/parts/parties-named-together.ts';
import type { Party } from '../../search/question/sides-form.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import type { QuestionRanker, QuestionToRank } from './rank-question.ts';

interface PartyFinderDeps {
  readonly keeper: Pick<IndexKeeper, 'current'>;
  /** The parties of the beat, in their order. */
  readonly parties: readonly Party[];
}

/**
 * Finds whom "both sides" means: the parties of the beat, or, in an archive that does not name them,
 * the two that what is found for the question names together; none where no two stand out.
 */
export function createPartyFinder({ keeper, parties }: PartyFinderDeps) {
  return async (question: QuestionToRank, rank: QuestionRanker): Promise<readonly Party[]> => {
    if (parties.length > 0 && (await areNamed())) return parties;
    const { articles } = await rank(question);
    return partiesNamedTogether(articles);
  };

  async function areNamed(): Promise<boolean> {
    const passages = await keeper.current();
    const holdsAll = async (name: string) =>
      (await Promise.all(termsOf(name).map((term) => passages.hasAny([term])))).every(Boolean);
    for (const { name, aliases } of parties) {
      const named = await Promise.all([name, ...aliases].map(holdsAll));
      if (!named.some(Boolean)) return false;
    }
    return true;
  }
}

/** The terms of a name's words, all of which have to be held: one of several names others too. */
function termsOf(name: string): readonly string[] {
  return extractTerms(name)
    .filter(({ isCompound }) => !isCompound)
    .map(({ term }) => term);
}
