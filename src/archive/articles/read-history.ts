import type { Article } from '../../domain/article.ts';
import { diffSentences, type SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/** When a revision replaced the one before it, and what it changed. */
interface Revision {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly changes: SentenceDiff;
}

/** An article and its revisions. */
export interface ArticleHistory {
  readonly article: Article;
  /** The first one first; none where the article was never revised. */
  readonly revisions: readonly Revision[];
}

/** Where articles and their earlier revisions are looked up. */
interface HistoryDeps {
  readonly articles: ArticleStore;
  readonly listings: ArticleListings;
}

/**
 * The history of an article by its id, the id given with it, or the id of an earlier revision;
 * nothing where there is none.
 */
export async function readHistory(
  deps: HistoryDeps,
  id: string,
): Promise<ArticleHistory | undefined> {
  const article = await findCurrent(deps, id);
  if (!article) return undefined;
  const earlier = await deps.articles.earlierRevisions(article.origin);
  const revisions = earlier.map((before, at) => ({
    at: before.at,
    changes: diffSentences(before.text, earlier[at + 1]?.text ?? article.text),
  }));
  return { article, revisions };
}

/** The article of an id, or the one that replaced it. */
async function findCurrent(deps: HistoryDeps, id: string): Promise<Article | undefined> {
  const known = await deps.listings.idOf(id);
  const [article] = known === undefined ? [] : await deps.articles.articles([known]);
  if (article) return article;
  const [before] = await deps.articles.replacedRevisions([id]);
  return before && (await findCurrent(deps, before.replacedBy));
}
