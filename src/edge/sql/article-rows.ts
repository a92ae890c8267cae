import { sql } from 'kysely';
import type {
  ArrivedReport,
  ArticleSummary,
  DatedSummary,
} from '../../archive/ports/article-listings.ts';
import type { Article, ChronicleFields } from '../../domain/article.ts';
import type { ArticleRow, Connection } from './schema.ts';

/** What a row has that is not the article's own. */
type StoredColumns = 'revision' | 'arrived_at' | 'report' | 'is_signed';

/** An article as its row. */
export function rowOf(article: Article): Omit<ArticleRow, StoredColumns> {
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
    text_basis: article.textBasis ?? null,
    chronicled: article.kind === 'chronicle' ? JSON.stringify(chronicledOf(article)) : null,
  };
}

function chronicledOf({
  event,
  place,
  people,
  footings,
  disputes,
}: ChronicleFields): ChronicleFields {
  return { event, place, people, footings, disputes };
}

/** The columns of an article but its text. */
const FACTS = [
  'id',
  'given_id',
  'origin',
  'kind',
  'title',
  'title_basis',
  'outlet',
  'author',
  'published',
  'published_basis',
  'url',
  'language',
  'extent',
  'text_basis',
  'chronicled',
  'report',
  'arrived_at',
] as const satisfies readonly (keyof ArticleRow)[];

/** An article's row without its text. */
type FactsRow = Pick<ArticleRow, (typeof FACTS)[number]>;

/** The same, with how long the text is. */
type SummaryRow = FactsRow & { readonly characters: number };

/** Selects articles without their texts, which would fill the memory where many are listed. */
export function selectSummaries(db: Connection) {
  return db.selectFrom('articles').select(FACTS).select(sql<number>`length(text)`.as('characters'));
}

export function articleOf(row: ArticleRow): Article {
  return { ...factsOf(row), text: row.text };
}

/** The article of a row without its text. */
export function summaryOf(row: SummaryRow): ArticleSummary {
  return { ...factsOf(row), characters: row.characters };
}

/** When the article of a row was news. */
export function datedArticleOf({
  id,
  published,
  chronicled,
}: Pick<ArticleRow, 'id' | 'published' | 'chronicled'>): DatedSummary {
  if (chronicled === null) return { id, kind: 'report', published };
  return { id, kind: 'chronicle', event: (JSON.parse(chronicled) as ChronicleFields).event };
}

function factsOf(row: FactsRow): WithoutText<Article> {
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
    extent: row.extent as Article['extent'],
    ...(row.text_basis === 'metadata' ? { textBasis: 'metadata' as const } : {}),
  };
  return row.chronicled
    ? { ...common, kind: 'chronicle', ...(JSON.parse(row.chronicled) as ChronicleFields) }
    : { ...common, kind: 'report' };
}

type WithoutText<Kind> = Kind extends Article ? Omit<Kind, 'text'> : never;

/** The report of a row with its arrival record; nothing where it is an account. */
export function arrivedReportsOf(row: SummaryRow): readonly ArrivedReport[] {
  const summary = summaryOf(row);
  if (summary.kind !== 'report') return [];
  return [{ ...summary, arrivedAt: row.arrived_at, reprintGroup: row.report }];
}
