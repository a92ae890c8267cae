import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SlicedWork } from '../../answers/sliced-work.ts';
import type { Article } from '../../domain/article.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/** Articles that are read in one slice: some twenty milliseconds. */
const ARTICLES_PER_SLICE = 4;

/** Articles in the order of their ids; yields to the event loop after each slice. */
export async function* readInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
): AsyncGenerator<Article> {
  for (let first = 0; first < ids.length; first += ARTICLES_PER_SLICE) {
    const slice = ids.slice(first, first + ARTICLES_PER_SLICE);
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    yield* slice.flatMap((id) => byId.get(id) ?? []);
    await yieldToEventLoop();
  }
}

/** The reports among articles in the order of their ids; yields to the event loop likewise. */
export async function* readReportsInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
) {
  for await (const article of readInSlices(store, ids)) {
    if (article.kind === 'report') yield article;
  }
}

/**
 * Does work in slices, and yields to the event loop after each.
 *
 * @param meanwhile is awaited after each slice
 */
export async function runSliced<T>(
  work: SlicedWork<T>,
  meanwhile?: () => Promise<void>,
): Promise<T> {
  for (let slice = work.next(); ; slice = work.next()) {
    if (slice.done) return slice.value;
    await meanwhile?.();
    await yieldToEventLoop();
  }
}
