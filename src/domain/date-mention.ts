import type { Span } from './span.ts';

/** Words of a text that say when, how long or how often. */
export interface DateMention extends Span {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /** A TIMEX3 value; `null` where the words refer to a publication date or mention that is missing. */
  readonly value: string | null;
  /**
   * `stated` by the words alone, or `resolved` against the publication date, an earlier mention or
   * the order in which the outlet or the text writes day and month.
   */
  readonly basis: 'stated' | 'resolved';
  /** Whether the value is a guess: it is unknown which figure of "03/04/2025" is the month. */
  readonly isAmbiguous?: true;
  /** What an ambiguous mention means if the guess is wrong. */
  readonly otherValue?: string;
}

/** Which of "03/04/2025" is the day. */
export type NumericOrder = 'day-first' | 'month-first';
