import type { Article } from '../../domain/article.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/**
 * Characters of the articles that are kept in memory, at most: those of several questions, for what is
 * asked next is often near to what was asked, and a refusal tries questions near to its own.
 */
const MOST_CHARACTERS = 2_000_000;

/** Articles, and what the index keeps of what was read in them. */
interface LoadedArticles {
  readonly found: readonly Article[];
  readonly kept: ReadonlyMap<string, TextReading>;
}

/** An article in memory. */
interface RememberedArticle {
  readonly article: Article;
  readonly reading: TextReading | undefined;
}

/**
 * Loads articles, and keeps the last ones in memory until the archive changes. Those of an index that does
 * not say which state of the archive it holds are loaded each time.
 */
export function createArticleMemory(articles: Pick<ArticleStore, 'articles'>) {
  const remembered = new Map<string, RememberedArticle>();
  let [revision, characters]: [number | undefined, number] = [undefined, 0];

  const forget = (id: string): void => {
    characters -= remembered.get(id)?.article.text.length ?? 0;
    remembered.delete(id);
  };

  return async (ids: readonly string[], passages: PassageSearch): Promise<LoadedArticles> => {
    if (passages.revision === undefined || passages.revision !== revision) {
      remembered.clear();
      [revision, characters] = [passages.revision, 0];
    }
    const missing = ids.filter((id) => !remembered.has(id));
    const loaded = missing.length > 0 ? await articles.articles(missing) : [];
    const byId = new Map(
      loaded.map((article) => [article.id, { article, reading: passages.readingOf?.(article) }]),
    );
    const all = ids.flatMap((id) => byId.get(id) ?? remembered.get(id) ?? []);
    for (const one of all) {
      forget(one.article.id);
      remembered.set(one.article.id, one);
      characters += one.article.text.length;
    }
    for (const id of remembered.keys()) {
      if (characters <= MOST_CHARACTERS) break;
      forget(id);
    }
    return {
      found: all.map(({ article }) => article),
      kept: new Map(
        all.flatMap(({ article, reading }) => (reading ? [[article.id, reading]] : [])),
      ),
    };
  };
}
