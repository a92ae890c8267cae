import type { Citation } from './passage.ts';

/** How exactly it is known when something took place. */
export type Precision = 'day' | 'week' | 'month' | 'season' | 'year';

/** When something took place, and how that is known. */
export interface Dating {
  /** ISO 8601 at its precision: `2025-03-18`, `2025-W12`, `2025-03`, `2025-SU`, `2025`. */
  readonly date: string;
  readonly precision: Precision;
  /**
   * Stated by the words alone, resolved against the publication date or an earlier mention, or
   * only the day on which it was published.
   */
  readonly basis: 'stated' | 'resolved' | 'published';
  /** The last day of what took several days, as an ISO 8601 day; only with a day as its date. */
  readonly until?: string;
}

/** The outcome of an announced event, and the sentence that reports it. */
export interface EventOutcome {
  readonly kind: 'took-place' | 'called-off';
  readonly citation: Citation;
}

/** A date, with sentences about it. */
export interface TimelineEntry extends Dating {
  /** Whether all its sentences were published before the date. */
  readonly announced: boolean;
  /**
   * The outcome of the event that was announced for the date; `null` where nothing was announced,
   * and where no article certainly reports it.
   */
  readonly outcome: EventOutcome | null;
  /** Best first. */
  readonly sentences: readonly [Citation, ...Citation[]];
  /** The number of outlets that cover the date; an article of an unknown outlet counts as none. */
  readonly outlets: number;
}

/** First and last day of a window, both included, as ISO 8601 days; `null` is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What happened when, in the words of the sources. */
export interface Timeline extends DateRange {
  readonly subject: string | null;
  /** By date, each date once. */
  readonly entries: readonly TimelineEntry[];
  /** The number of less important dates of the window that are not among the entries. */
  readonly left?: number;
  /** Where there are no entries: the nearest ones to the request. */
  readonly nearest: readonly TimelineEntry[];
}
