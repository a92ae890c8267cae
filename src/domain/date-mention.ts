import type { Span } from './span.ts';

/** Words of a text that tell when, how long or how often. */
export interface DateMention extends Span {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /** A TIMEX3 value; `null` where the words need a publication date or mention that is not there. */
  readonly value: string | null;
  /** `stated` by the words alone, or `resolved` against the publication date or an earlier mention. */
  readonly basis: 'stated' | 'resolved';
}
