import type { Article } from '../../domain/article.ts';

/** What putting an article did. */
export type Put = 'added' | 'revised' | 'unchanged';

/** An article without its text. */
export type ArticleSummary = SummaryOf<Article>;

type SummaryOf<Kind> = Kind extends Article
  ? Omit<Kind, 'text'> & { readonly characters: number }
  : never;

/** A search index as it was written, and the state of the articles it was written for. */
export interface Snapshot {
  /** What reader wrote it; another reader's index is not read. */
  readonly version: string;
  readonly revision: number;
  readonly body: string;
}

/** Where articles are kept. Every method does all of its work or none. */
export interface ArticleStore {
  /** Whether the articles outlive the process. */
  readonly lasts: boolean;
  /** Puts an article in the place of the one with the same origin, if any. */
  put(article: Article): Promise<Put>;
  /** Takes an article out, by its own id or the id given with it, and says which. */
  remove(id: string): Promise<Article | undefined>;
  /** Takes out the chronicle's accounts whose origin is not among these, and says how many. */
  removeAccountsExcept(origins: readonly string[]): Promise<number>;
  /** The articles of these ids that are there, in any order. */
  articles(ids: readonly string[]): Promise<readonly Article[]>;
  /** All articles in the order in which they came. */
  list(): Promise<readonly ArticleSummary[]>;
  /** The ids of all articles, in the order in which they came. */
  ids(): Promise<readonly string[]>;
  /** The publication date of the newest report. */
  newestReport(): Promise<string | null>;
  /** A number that grows with every change of the articles. */
  revision(): Promise<number>;
  note(key: string): Promise<string | null>;
  setNote(key: string, value: string): Promise<void>;
  snapshot(): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}
