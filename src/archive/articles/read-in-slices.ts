import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SlicedWork } from '../../answers/sliced-work.ts';
import type { Article } from '../../domain/article.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/** Articles that are read before other work gets its turn: some twenty milliseconds. */
const ARTICLES_PER_SLICE = 4;

/** Articles in the order of their ids, with turns for others between a few and the next few. */
export async function* readInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
): AsyncGenerator<Article> {
  for (let first = 0; first < ids.length; first += ARTICLES_PER_SLICE) {
    const slice = ids.slice(first, first + ARTICLES_PER_SLICE);
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    yield* slice.flatMap((id) => byId.get(id) ?? []);
    await nextTurn();
  }
}

/** The reports among articles in the order of their ids, with turns for others. */
export async function* readReportsInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
) {
  for await (const article of readInSlices(store, ids)) {
    if (article.kind === 'report') yield article;
  }
}

/**
 * Does work of several steps, with a turn for others after each.
 *
 * @param meanwhile is awaited after each step
 */
export async function runSliced<T>(
  steps: SlicedWork<T>,
  meanwhile?: () => Promise<void>,
): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await meanwhile?.();
    await nextTurn();
  }
}
