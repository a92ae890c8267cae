import type { Article, Report } from '../../domain/article.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import type { ArrivedReport } from './article-listings.ts';

/** What is kept of a report's wording, by which its reprints are looked up. */
export interface ReportSignature {
  /** Hashes of shingles, 32 bits unsigned, each once. */
  readonly hashes: readonly number[];
  /** A hash of the whole text, 32 bits unsigned. */
  readonly textHash: number;
  /** Days since 1970 of publication; `null` for unknown. */
  readonly day: number | null;
}

/** A look-up of the reports whose signatures share the most with one. */
export interface ReprintQuery {
  readonly signature: ReportSignature;
  /** Hashes in common, at least; an equal text always suffices. */
  readonly minShared: number;
  /**
   * Days between the publications, at most, where both are known; equal texts are found whatever
   * their days.
   */
  readonly maxDaysApart: number;
  /** How many reports are given, those that share the most first. */
  readonly limit: number;
}

/** An article whose signature shares hashes with another's, and its reprint group. */
export interface ReprintCandidate {
  readonly article: Article;
  readonly reprintGroup: string;
  /** By which other articles of its site repeat it, in order. */
  readonly sentences: readonly SiteSentence[];
}

/** Which articles print the same report. */
export interface ReprintStore {
  /** All members of these groups, each group in the order of arrival. */
  reprintGroupMembers(groups: readonly string[]): Promise<readonly ArrivedReport[]>;
  /** The groups of these articles, of those whose group has other members too. */
  reprintGroupsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Forgets the signatures of all reports, with their sentences, where readers of another version made
   * them; they have none until they are signed anew.
   */
  forgetOtherVersions(version: string): Promise<void>;
  /** Reports that have no signature yet, in the order in which they came, so many at most. */
  unsignedReports(most: number): Promise<readonly Report[]>;
}
