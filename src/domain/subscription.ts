/** A day of the week as ISO 8601 counts them: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a digest is sent, in the local time of a zone. */
export interface Schedule {
  /** Hours and minutes of the day, as in "08:00". */
  readonly time: string;
  /** In their order, each once, at least one. */
  readonly days: readonly [Weekday, ...Weekday[]];
  /** A zone of the IANA time zone database, as in "Asia/Tokyo". */
  readonly zone: string;
}

/** The digest of a channel: its schedule, its subject and who set it. A channel has one at most. */
export interface Subscription extends Schedule {
  readonly channel: string;
  /**
   * Who is notified when it can no longer be sent, and may change it; `null` where that is no longer
   * known: then anybody may.
   */
  readonly setBy: string | null;
  /** What it is about; `null` for everything. */
  readonly subject: string | null;
  /** Whether a digest without news is one line that says so, or is not sent. */
  readonly whenQuiet: 'line' | 'silence';
}
