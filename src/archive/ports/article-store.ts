import type { Article } from '../../domain/article.ts';
import type { Standing } from '../../domain/standing.ts';

/** What putting an article did. */
export type Put = 'added' | 'revised' | 'unchanged';

/** An article without its text. */
export type ArticleSummary = SummaryOf<Article>;

type SummaryOf<Kind> = Kind extends Article
  ? Omit<Kind, 'text'> & { readonly characters: number }
  : never;

/** A report without its text, and its standing. */
export type Arrived = Extract<ArticleSummary, { readonly kind: 'report' }> & Standing;

/** How an article comes. */
export interface Arrival {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** What the printings of the report have in common that it prints again; else it is one of its own. */
  readonly report?: string | undefined;
}

/** A revision of an article whose place another one has taken. */
export interface Replaced {
  readonly articleId: string;
  /** The revision that took its place. */
  readonly replacedBy: string;
  readonly title: string;
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

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
  /**
   * Puts an article in the place of the one with the same origin, if any, which is kept among the
   * replaced. A later revision arrived when the first one did.
   */
  put(article: Article, arrival: Arrival): Promise<Put>;
  /** The earlier revisions of an origin, the first one first. */
  replaced(origin: string): Promise<readonly Replaced[]>;
  /** The reports that arrived after one instant and not after another, in that order. */
  arrived(after: number, until: number): Promise<readonly Arrived[]>;
  /** All printings of these reports, each group in the order of arrival. */
  printings(reports: readonly string[]): Promise<readonly Arrived[]>;
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
