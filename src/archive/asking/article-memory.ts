import type { Article } from '../../domain/article.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/**
 * Characters of the articles that are kept in memory, at most: 16 MB of English, some five thousand
 * reports. Successive questions often concern the same articles, and a refusal tries similar
 * questions.
 */
const MOST_CHARACTERS = 16_000_000;

/** Loads articles by their ids, in their order; those that are gone are left out. */
type LoadArticles = (
  ids: readonly string[],
  passages: PassageSearch,
) => Promise<readonly Article[]>;

/**
 * Loads articles, and keeps the last ones in memory until the archive changes. Where the index does
 * not tell its revision of the archive, they are loaded each time.
 */
export function createArticleMemory(articles: Pick<ArticleStore, 'articles'>): LoadArticles {
  const remembered = new Map<string, Article>();
  let [revision, characters]: [number | undefined, number] = [undefined, 0];

  const forget = (id: string): void => {
    characters -= remembered.get(id)?.text.length ?? 0;
    remembered.delete(id);
  };

  return async (ids, passages) => {
    if (passages.revision === undefined || passages.revision !== revision) {
      remembered.clear();
      [revision, characters] = [passages.revision, 0];
    }
    const missing = ids.filter((id) => !remembered.has(id));
    const loaded = missing.length > 0 ? await articles.articles(missing) : [];
    const byId = new Map(loaded.map((article) => [article.id, article]));
    const all = ids.flatMap((id) => byId.get(id) ?? remembered.get(id) ?? []);
    for (const article of all) {
      forget(article.id);
      remembered.set(article.id, article);
      characters += article.text.length;
    }
    for (const id of remembered.keys()) {
      if (characters <= MOST_CHARACTERS) break;
      forget(id);
    }
    return all;
  };
}

/**
 * Articles whose readings are kept, at most: those of the last five questions, or of a refusal with
 * the questions it tries; some 16 MB where all terms of all sentences were needed.
 */
const MOST_READINGS = 1000;

/** Keeps the readings of the texts of the last articles. */
export interface ReadingMemory {
  /** The reading of an article's text; undefined where it is not kept. */
  get(article: Pick<Article, 'id' | 'text'>): TextReading | undefined;
  keep(article: Pick<Article, 'id' | 'text'>, reading: TextReading): void;
}

/** A memory without readings. */
export function createReadingMemory(): ReadingMemory {
  const kept = new Map<string, { readonly text: string; readonly reading: TextReading }>();
  return {
    get({ id, text }) {
      const known = kept.get(id);
      return known?.text === text ? known.reading : undefined;
    },
    keep({ id, text }, reading) {
      kept.delete(id);
      kept.set(id, { text, reading });
      const [oldest] = kept.keys();
      if (kept.size > MOST_READINGS && oldest !== undefined) kept.delete(oldest);
    },
  };
}
