/** The tables of an archive. Columns are text and integer only, alike on every engine. */
export interface Schema {
  readonly articles: ArticleRow;
  readonly notes: { readonly key: string; readonly value: string };
  readonly snapshots: {
    readonly name: string;
    readonly version: string;
    readonly revision: number;
    readonly body: string;
  };
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
}
