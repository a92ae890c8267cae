import { askedWords } from '../../answers/refusal/asked-words.ts';
import type { RefusedSearch } from '../../answers/refusal/refused-search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';

interface DisputedWordsDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly listings: Pick<ArticleListings, 'accounts'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
}

/** The titles of accounts by the terms of what is disputed of their events; of several the newest. */
type DisputedTerms = ReadonlyMap<string, string>;

/**
 * Finds the words of a refused question that no passage holds and what is disputed of some event does:
 * points in dispute are shown with their account, and are no text that is searched. They are read once for
 * each state of the archive; where that is not known, each time.
 */
export function createDisputedWords({ articles, listings, keeper }: DisputedWordsDeps) {
  let known: { readonly revision: number; readonly terms: Promise<DisputedTerms> } | undefined;

  /** @returns by their terms the title of the newest account of what is disputed */
  return async (search: RefusedSearch): Promise<DisputedTerms> => {
    const unknown = askedWords(search).filter(({ isKnown }) => !isKnown);
    if (unknown.length === 0) return new Map();
    const terms = await termsAt((await keeper.current()).revision);
    return new Map(
      unknown.flatMap(({ term }) => {
        const title = terms.get(term);
        return title === undefined ? [] : [[term, title] as const];
      }),
    );
  };

  async function termsAt(revision: number | undefined): Promise<DisputedTerms> {
    if (revision === undefined) return await readTerms();
    if (known?.revision !== revision) known = { revision, terms: readTerms() };
    const { terms } = known;
    try {
      return await terms;
    } catch (error) {
      // What failed once may not do so again.
      if (known?.terms === terms) known = undefined;
      throw error;
    }
  }

  async function readTerms(): Promise<DisputedTerms> {
    const accounts = await articles.articles((await listings.accounts()).map(({ id }) => id));
    return new Map(
      accounts
        .flatMap((account) => (account.kind === 'chronicle' ? [account] : []))
        .toSorted((one, other) => one.event.from.localeCompare(other.event.from))
        .flatMap(({ title, disputes }) =>
          disputes
            .flatMap(({ about, claims }) => [about, ...claims.map(({ says }) => says)])
            .flatMap((words) => extractTerms(words))
            .map(({ term }) => [term, title] as const),
        ),
    );
  }
}
