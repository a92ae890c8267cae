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

/** Titles of accounts by the terms of their points in dispute; of several, the newest account. */
type DisputedTerms = ReadonlyMap<string, string>;

/**
 * Finds the words of a refused question that no passage holds, but the points in dispute of some
 * account do: these are shown with the account and are not searched. They are read once for each
 * revision of the archive; where that is unknown, each time.
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
      // A fault may be temporary.
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
