import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Article, Report } from '../../domain/article.ts';
import { type SlicedWork, slicesOf } from '../../domain/sliced-work.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/** Articles that are loaded in one slice, with their readings. */
const ARTICLES_PER_SLICE = 50;

/** An article, and what was read in it. */
interface ArticleWithReading<Kind extends Article, Reading> {
  readonly article: Kind;
  readonly reading: Reading;
}

/** Reads some articles; settles with a lookup of what was read in each. */
type ReadSlice<Kind extends Article, Reading> = (
  articles: readonly Kind[],
) => Promise<(article: Kind) => Reading>;

/**
 * Articles in the order of their ids, with what was read in them; yields to the event loop after each
 * slice.
 */
export async function* readInSlices<Reading>(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
  read: ReadSlice<Article, Reading>,
): AsyncGenerator<ArticleWithReading<Article, Reading>> {
  for await (const articles of loadInSlices(store, ids)) {
    const readingOf = await read(articles);
    yield* articles.map((article) => ({ article, reading: readingOf(article) }));
  }
}

/** The reports among articles in the order of their ids; yields to the event loop likewise. */
export async function* readReportsInSlices<Reading>(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
  read: ReadSlice<Report, Reading>,
): AsyncGenerator<ArticleWithReading<Report, Reading>> {
  for await (const articles of loadInSlices(store, ids)) {
    const reports = articles.filter((article) => article.kind === 'report');
    const readingOf = await read(reports);
    yield* reports.map((article) => ({ article, reading: readingOf(article) }));
  }
}

async function* loadInSlices(
  store: Pick<ArticleStore, 'articles'>,
  ids: readonly string[],
): AsyncGenerator<readonly Article[]> {
  for (const slice of slicesOf(ids, ARTICLES_PER_SLICE)) {
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    yield slice.flatMap((id) => byId.get(id) ?? []);
    await yieldToEventLoop();
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
