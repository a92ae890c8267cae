import type { Article } from '../../domain/article.ts';
import type { DateRange } from '../../domain/timeline.ts';

/** An article without its text. */
export type ArticleSummary = SummaryOf<Article>;

type SummaryOf<Kind> = Kind extends Article
  ? Omit<Kind, 'text'> & { readonly characters: number }
  : never;

/** An account of the chronicle without its text. */
export type AccountSummary = Extract<ArticleSummary, { readonly kind: 'chronicle' }>;

/** The arrival time of a report and its reprint group. */
interface ArrivalRecord {
  /** The arrival of its first revision, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** The id of its reprint group; a report without reprints is a group of one. */
  readonly reprintGroup: string;
}

/** A report without its text, when it arrived, and its reprint group. */
export type ArrivedReport = Extract<ArticleSummary, { readonly kind: 'report' }> & ArrivalRecord;

/** How much there is, and what came last. */
export interface Holdings {
  readonly reports: number;
  /** Known outlets of the reports. */
  readonly outlets: number;
  readonly accounts: number;
  /** The publication date of the newest report; `null` where none has one. */
  readonly newest: string | null;
  /** The reports that came last, the newest first. */
  readonly latest: readonly ArticleSummary[];
}

/** What became of the stored articles after a revision of the archive: ids, in order. */
export interface ArticleChanges {
  /** Articles that came and are still there. */
  readonly added: readonly string[];
  /** Articles that were replaced or taken out; one that came again is among both. */
  readonly removed: readonly string[];
}

/** An article by when it was news: a report by its publication, an account by its event. */
export type DatedSummary =
  | { readonly id: string; readonly kind: 'report'; readonly published: string | null }
  | {
      readonly id: string;
      readonly kind: 'chronicle';
      readonly event: AccountSummary['event'];
    };

/** Lists of the stored articles, without their texts. */
export interface ArticleListings {
  /** All articles in the order in which they came. */
  list(): Promise<readonly ArticleSummary[]>;
  /** The ids of all articles, in the order in which they came. */
  ids(): Promise<readonly string[]>;
  /** What came and went after a revision of the archive; its cost does not grow with the archive. */
  changesSince(revision: number): Promise<ArticleChanges>;
  /** The id of the article that has this id, or was given this id with it; nothing where none has. */
  idOf(id: string): Promise<string | undefined>;
  /**
   * When the first revision of a report arrived, in milliseconds since 1970; nothing for what is no
   * stored report.
   */
  arrivalOf(id: string): Promise<number | undefined>;
  /** The articles that were published on or after a day, the newest first, so many at most. */
  publishedSince(day: string, most: number): Promise<readonly string[]>;
  /** The reports that were published from one day to another, both included, so many at most. */
  publishedWithin(from: string, to: string, most: number): Promise<readonly string[]>;
  /**
   * The reports that were published from one day to another, both included, those without a date, and
   * all accounts, in the order in which they came; a limit that is `null` is none.
   */
  mayBeNewsOf(period: DateRange): Promise<readonly DatedSummary[]>;
  /** The chronicle's accounts in the order in which they came. */
  accounts(): Promise<readonly AccountSummary[]>;
  /**
   * The reports that arrived after one instant and not after another, in that order.
   *
   * @param last how many of them, the last ones; all where it is not said
   */
  arrivedReports(after: number, until: number, last?: number): Promise<readonly ArrivedReport[]>;
  /**
   * The reports that were stored after a revision of the archive, in that order: by id, the revision
   * at which each came. A page that changed is a report of its own.
   *
   * @param among the ids that are looked at; all where it is not said
   */
  reportRevisions(after: number, among?: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The publication date of the newest report; `null` where none has one. */
  newestReport(): Promise<string | null>;
  /** @param latest how many of the reports that came last are given */
  holdings(latest: number): Promise<Holdings>;
}
