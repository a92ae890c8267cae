import type { Article } from '../domain/article.ts';
import { type Changes, changesBetween } from '../text/changes.ts';
import type { ArticleStore } from './ports/article-store.ts';

/** When an article took the place of an earlier revision, and what that changed. */
interface Revision {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly changes: Changes;
}

/** An article, and how it came to be what it is. */
export interface History {
  readonly article: Article;
  /** The first one first; none where the article is as it came. */
  readonly revisions: readonly Revision[];
}

/**
 * The history of an article by its id, the id given with it, or the id of an earlier revision;
 * nothing where there is none.
 */
export async function historyOf(store: ArticleStore, id: string): Promise<History | undefined> {
  const article = await articleNow(store, id);
  if (!article) return undefined;
  const earlier = await store.replaced(article.origin);
  const revisions = earlier.map((before, at) => ({
    at: before.at,
    changes: changesBetween(before.text, earlier[at + 1]?.text ?? article.text),
  }));
  return { article, revisions };
}

/** The article of an id, or the one that took the place of what had it. */
async function articleNow(store: ArticleStore, id: string): Promise<Article | undefined> {
  const known = (await store.list()).find((one) => one.id === id || one.givenId === id);
  const [article] = known ? await store.articles([known.id]) : [];
  if (article) return article;
  const [before] = await store.formerly([id]);
  return before && (await articleNow(store, before.replacedBy));
}
