import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../domain/article.ts';
import type { ArticleStore } from './ports/article-store.ts';

/** Articles that are read before other work gets its turn: some twenty milliseconds. */
const ARTICLES_AT_ONCE = 4;

/** Articles in the order of their ids, with turns for others between a few and the next few. */
export async function* inSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
): AsyncGenerator<Article> {
  for (let first = 0; first < ids.length; first += ARTICLES_AT_ONCE) {
    const slice = ids.slice(first, first + ARTICLES_AT_ONCE);
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    yield* slice.flatMap((id) => byId.get(id) ?? []);
    await nextTurn();
  }
}

/** The reports among articles in the order of their ids, with turns for others. */
export async function* reportsInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
) {
  for await (const article of inSlices(store, ids)) {
    if (article.kind === 'report') yield article;
  }
}
