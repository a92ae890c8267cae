import type { Generated } from 'kysely';

/** The tables of an archive. Columns are text and integer only, alike on every engine. */
export interface Schema {
  readonly articles: ArticleRow;
  readonly replaced: ReplacedRow;
  readonly claims: ClaimRow;
  readonly shown_answers: ShownRow;
  readonly posted_quotes: PostedQuoteRow;
  readonly notes: { readonly key: string; readonly value: string };
  readonly snapshots: {
    readonly name: string;
    readonly version: string;
    readonly revision: number;
    readonly body: string;
  };
}

/** What was claimed, to be done once. */
interface ClaimRow {
  readonly key: string;
  readonly claimed_at: number;
  readonly is_done: number;
  /** Whether the claim outlives the others. */
  readonly is_lasting: number;
}

interface ShownRow {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly message: string;
  /** The quotations as JSON. */
  readonly quoted: string;
  readonly excerpts: number;
  readonly shown_at: number;
}

/** A quotation in a posted answer. */
interface PostedQuoteRow {
  readonly id: Generated<number>;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly article_id: string;
  readonly origin: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly posted_at: number;
  readonly is_noted: number;
  readonly attempts: number;
  /** When a note was last begun; 0 for never. */
  readonly claimed_at: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly given_id: string | null;
  readonly origin: string;
  readonly kind: string;
  readonly title: string;
  readonly title_basis: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly published_basis: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly text: string;
  /** What an account of the chronicle has besides, as JSON. */
  readonly chronicled: string | null;
  /** The archive's revision at which the article came. */
  readonly revision: number;
  readonly arrived_at: number;
  readonly report: string;
}

/** A revision of an article whose place another one has taken. */
interface ReplacedRow {
  readonly id: Generated<number>;
  readonly origin: string;
  readonly article_id: string;
  readonly replaced_by: string;
  readonly title: string;
  readonly text: string;
  readonly replaced_at: number;
}
