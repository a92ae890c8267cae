import type { Generated } from 'kysely';

/** The tables of passages, which are there on PostgreSQL alone. */
export interface PassageTables {
  readonly passages: PassageRow;
  readonly passage_terms: TermUseRow;
  readonly passage_articles: { readonly article_id: string };
  readonly passage_totals: { readonly name: TotalName; readonly count: number };
}

/** What is counted over all passages. */
export type TotalName = 'articles' | 'passages' | 'text_terms' | 'title_terms';

interface PassageRow {
  /** In the order in which the articles came. */
  readonly id: Generated<number>;
  readonly article_id: string;
  /** Its sentences as JSON: start, end and hiding key of each. */
  readonly sentences: string;
  /** A tsvector: the terms of its text, and with weight A those of its headline. */
  readonly terms: string;
  /** How many different terms text and headline have. */
  readonly text_terms: number;
  readonly title_terms: number;
}

/** How many passages hold a term. */
interface TermUseRow {
  readonly term: string;
  readonly in_text: number;
  readonly in_title: number;
  readonly in_any: number;
}
