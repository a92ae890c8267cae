import { askedWords } from '../../answers/refusal/asked-words.ts';
import type { RefusedSearch } from '../../answers/refusal/refused-search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';

interface DisputedWordsDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly listings: Pick<ArticleListings, 'accounts'>;
}

/**
 * Finds the words of a refused question that no passage holds and what is disputed of some event does:
 * points in dispute are shown with their account, and are no text that is searched.
 *
 * @returns by their terms the title of the newest such account
 */
export async function findDisputedWords(
  search: RefusedSearch,
  { articles, listings }: DisputedWordsDeps,
): Promise<ReadonlyMap<string, string>> {
  const unknown = new Set(
    askedWords(search).flatMap(({ term, isKnown }) => (isKnown ? [] : [term])),
  );
  if (unknown.size === 0) return new Map();
  const accounts = await articles.articles((await listings.accounts()).map(({ id }) => id));
  const held = accounts
    .flatMap((account) => (account.kind === 'chronicle' ? [account] : []))
    .toSorted((one, other) => one.event.from.localeCompare(other.event.from))
    .flatMap(({ title, disputes }) =>
      disputes
        .flatMap(({ about, claims }) => [about, ...claims.map(({ says }) => says)])
        .flatMap((words) => extractTerms(words))
        .flatMap(({ term }) => (unknown.has(term) ? [[term, title] as const] : [])),
    );
  return new Map(held);
}
