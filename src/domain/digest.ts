import type { Report } from './article.ts';
import type { Citation } from './passage.ts';
import type { Precision } from './timeline.ts';

/** A new story, in the words of its reports. */
export interface Development {
  /** The day of the event in its first sentence; `null` where that is unknown. */
  readonly date: string | null;
  /** Best first. */
  readonly sentences: readonly [Citation, ...Citation[]];
  /** The outlets that printed it, whose words are shown first; each once, unknown ones left out. */
  readonly printedBy: readonly string[];
  /** How many of its reports are no reprints of another. */
  readonly independent: number;
  /** Whether it is about a point that the chronicle lists as disputed. */
  readonly disputed: boolean;
}

export interface AnnouncedDate {
  readonly date: string;
  readonly precision: Precision;
  readonly sentences: readonly [Citation, ...Citation[]];
}

/** A feed that cannot be read, and since when, as an ISO 8601 instant. */
export interface FailingFeed {
  readonly feed: string;
  readonly since: string;
}

/** How much was read for a digest. */
export interface DigestCoverage {
  readonly articles: number;
  readonly outlets: number;
  /** Publication date of the newest of them. */
  readonly newest: string | null;
  /**
   * The number of the oldest reports of the window that were not read, because there are too many
   * to compare each pair; only where there are any.
   */
  readonly leftOut?: number;
  readonly feedsFailing: readonly FailingFeed[];
}

/** What the archive contains, for explaining an empty digest. */
export interface ArchiveContents {
  /** Whether there is any report at all. */
  readonly reports: boolean;
  /** Publication date of the newest report; `null` without a dated one. */
  readonly newest: string | null;
}

/** A report whose publication date is unknown, without its text. */
export type UndatedReport = Omit<Report, 'text'>;

/** How many matters of a digest are left out, because only some outlets tell of them. */
export interface MutedMatters {
  readonly matters: number;
  /** All outlets that are muted, at least one. */
  readonly outlets: readonly string[];
}

/** The news after one instant and up to another, both ISO 8601. */
export interface Digest {
  readonly since: string;
  readonly until: string;
  /** `null` for everything. */
  readonly subject: string | null;
  /** Each story once, the most important first. */
  readonly developments: readonly Development[];
  /** By date. */
  readonly announced: readonly AnnouncedDate[];
  /**
   * The reports without a publication date that arrived in the window, in that order; whether they
   * are news is unknown. Only where there are any.
   */
  readonly undated?: readonly UndatedReport[];
  readonly read: DigestCoverage;
  /** What was left out because only muted outlets tell it; only where anything was. */
  readonly muted?: MutedMatters;
  /** Only where no article was read. */
  readonly held?: ArchiveContents;
}
