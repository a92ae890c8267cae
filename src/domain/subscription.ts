/** A day of the week as ISO 8601 counts them: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a digest comes, on the clocks of a zone. */
export interface Schedule {
  /** Hours and minutes of the day, as in "08:00". */
  readonly time: string;
  /** In their order, each once, at least one. */
  readonly days: readonly [Weekday, ...Weekday[]];
  /** A zone of the IANA time zone database, as in "Asia/Tokyo". */
  readonly zone: string;
}

/** The digest of a channel: when it comes, of what, and who set it. A channel has one at most. */
export interface Subscription extends Schedule {
  readonly channel: string;
  /** Who is told when it can no longer come, and may change it. */
  readonly setBy: string;
  /** What it is about; `null` for everything. */
  readonly subject: string | null;
  /** What happens when there is nothing new: one line says so, or nothing is said. */
  readonly whenQuiet: 'line' | 'silence';
}
