import type { Article } from '../domain/article.ts';

/** Computes something once for each article: many hits may be of one article. */
export function memoizeByArticle<Found>(
  find: (article: Article) => Found,
): (article: Article) => Found {
  const known = new Map<string, Found>();
  return (article) => {
    const found = known.get(article.id) ?? find(article);
    known.set(article.id, found);
    return found;
  };
}
