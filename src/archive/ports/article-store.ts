import type { Article, Report } from '../../domain/article.ts';
import type { ArrivalRecord } from '../../domain/standing.ts';
import type { Signature } from '../../intake/signature/signature.ts';

/** What putting an article did; a withdrawn one stays out. */
export type PutStatus = 'added' | 'revised' | 'unchanged' | 'withdrawn';

/** An article without its text. */
export type ArticleSummary = SummaryOf<Article>;

type SummaryOf<Kind> = Kind extends Article
  ? Omit<Kind, 'text'> & { readonly characters: number }
  : never;

/** An account of the chronicle without its text. */
export type AccountSummary = Extract<ArticleSummary, { readonly kind: 'chronicle' }>;

/** A report without its text, and its standing. */
export type ArrivedReport = Extract<ArticleSummary, { readonly kind: 'report' }> & ArrivalRecord;

/** How much there is, and what came last. */
export interface Holdings {
  readonly reports: number;
  /** Known outlets of the reports. */
  readonly outlets: number;
  readonly accounts: number;
  /** The reports that came last, the newest first. */
  readonly latest: readonly ArticleSummary[];
}

/** How an article comes. */
export interface Arrival {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** When it was taken in, where that is not when it arrived. */
  readonly takenAt?: number | undefined;
  /**
   * Whether what the origin held before is another article, and not its earlier revision: it stays,
   * under an origin of its own.
   */
  readonly isOther?: ((before: Article) => boolean) | undefined;
  /** What the printings of the report have in common that it prints again; else it is one of its own. */
  readonly reprintGroup?: string | undefined;
  /** By what the report is found that it prints, where that is not known yet. */
  readonly reprintMatcher?: ReprintMatcher | undefined;
}

/** By what the printings of one report find each other. */
export interface ReprintMatcher {
  readonly signature: Signature;
  /** Days since 1970 of publication; `null` for unknown. */
  readonly day: number | null;
  /**
   * The report that it prints, of articles that share the most with its signature, its own earlier
   * revision among them; nothing where it prints none of theirs.
   */
  findGroup(alike: readonly ReprintCandidate[]): string | undefined;
}

/** An article that shares something with a signature, and the report that it prints. */
export interface ReprintCandidate {
  readonly article: Article;
  readonly reprintGroup: string;
}

/** A revision of an article whose place another one has taken. */
export interface ReplacedRevision {
  readonly articleId: string;
  /** The revision that took its place. */
  readonly replacedBy: string;
  readonly title: string;
  readonly titleBasis: Article['titleBasis'];
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
  readonly isPersistent: boolean;
  /**
   * Puts an article in the place of the one with the same origin, if any, which is kept among the
   * replaced. A later revision arrived when the first one did. What was withdrawn, by its id or its
   * origin, is not put; nor is a summary in the place of the whole article.
   */
  put(article: Article, arrival: Arrival): Promise<PutStatus>;
  /** The earlier revisions of an origin, the first one first. */
  earlierRevisions(origin: string): Promise<readonly ReplacedRevision[]>;
  /** The replaced revisions that had these ids, each once. */
  replacedRevisions(ids: readonly string[]): Promise<readonly ReplacedRevision[]>;
  /**
   * The reports that arrived after one instant and not after another, in that order.
   *
   * @param last how many of them, the last ones; all where it is not said
   */
  arrivedReports(after: number, until: number, last?: number): Promise<readonly ArrivedReport[]>;
  /** All printings of these reports, each group in the order of arrival. */
  reprintGroupMembers(reports: readonly string[]): Promise<readonly ArrivedReport[]>;
  /** Of these articles, those whose report others have printed too, with the report. */
  reprintGroupsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Reports that have no signature yet, in the order in which they came, so many at most. */
  unsignedReports(most: number): Promise<readonly Report[]>;
  /** Signs a report that has no signature yet, and finds the report that it prints. */
  signReport(id: string, signed: ReprintMatcher): Promise<void>;
  /**
   * Takes an article out, by its own id or the id given with it, and says which. It and what comes
   * from the same origin stay out from then on.
   */
  remove(id: string): Promise<Article | undefined>;
  /** Lets a withdrawn article in again when it comes; says whether there is such a one. */
  readmit(id: string): Promise<boolean>;
  /**
   * Takes out an article whose place one of another origin has taken, which is kept among the
   * replaced: a summary, once the whole article came under its own address.
   */
  supersede(id: string, by: string, at: number): Promise<void>;
  /** Takes out the chronicle's accounts whose origin is not among these, and says how many. */
  removeAccountsExcept(origins: readonly string[]): Promise<number>;
  /** The articles of these ids that are there, in any order. */
  articles(ids: readonly string[]): Promise<readonly Article[]>;
  /** All articles in the order in which they came. */
  list(): Promise<readonly ArticleSummary[]>;
  /** @param latest how many of the reports that came last are told */
  holdings(latest: number): Promise<Holdings>;
  /** The chronicle's accounts in the order in which they came. */
  accounts(): Promise<readonly AccountSummary[]>;
  /** The ids of all articles, in the order in which they came. */
  ids(): Promise<readonly string[]>;
  /** The publication date of the newest report. */
  newestReport(): Promise<string | null>;
  /** A number that grows with every change of the articles. */
  revision(): Promise<number>;
  readMetadata(key: string): Promise<string | null>;
  writeMetadata(key: string, value: string): Promise<void>;
  snapshot(): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}
