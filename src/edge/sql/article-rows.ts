import type { Arrived } from '../../archive/ports/article-store.ts';
import type { Article, Chronicled } from '../../domain/article.ts';
import type { ArticleRow } from './schema.ts';

/** What a row has that is not the article's own. */
type Standings = 'revision' | 'arrived_at' | 'report' | 'is_signed';

/** An article as its row. */
export function rowOf(article: Article): Omit<ArticleRow, Standings> {
  return {
    id: article.id,
    given_id: article.givenId,
    origin: article.origin,
    kind: article.kind,
    title: article.title,
    title_basis: article.titleBasis,
    outlet: article.outlet,
    author: article.author,
    published: article.published,
    published_basis: article.publishedBasis,
    url: article.url,
    language: article.language,
    text: article.text,
    extent: article.extent,
    chronicled: article.kind === 'chronicle' ? JSON.stringify(chronicledOf(article)) : null,
  };
}

function chronicledOf({ event, place, people, footings, disputes }: Chronicled): Chronicled {
  return { event, place, people, footings, disputes };
}

/** The article of a row. */
export function articleOf(row: ArticleRow): Article {
  const common = {
    id: row.id,
    givenId: row.given_id,
    origin: row.origin,
    title: row.title,
    titleBasis: row.title_basis as Article['titleBasis'],
    outlet: row.outlet,
    author: row.author,
    published: row.published,
    publishedBasis: row.published_basis as Article['publishedBasis'],
    url: row.url,
    language: row.language,
    text: row.text,
    extent: row.extent as Article['extent'],
  };
  return row.chronicled
    ? { ...common, kind: 'chronicle', ...(JSON.parse(row.chronicled) as Chronicled) }
    : { ...common, kind: 'report' };
}

/** The report of a row with its standing; nothing where it is an account. */
export function arrivedOf(row: ArticleRow): readonly Arrived[] {
  const article = articleOf(row);
  if (article.kind !== 'report') return [];
  const { text, ...summary } = article;
  const standing = { arrivedAt: Number(row.arrived_at), report: row.report };
  return [{ ...summary, characters: text.length, ...standing }];
}
