import type { Citation } from './passage.ts';
import type { Dating } from './timeline.ts';

/** A quote, whose words it gives, and where it stands. */
export interface VoicedQuote {
  /** The words of the quote; of an indirect one the writer's. */
  readonly citation: Citation;
  /** The quote with the words that attribute it. */
  readonly statement: Citation;
  /** The sentences that the quote stands in. */
  readonly surroundings: Citation;
  readonly kind: 'direct' | 'indirect';
  /**
   * `words` for what the speaker said, quoted or reported; `position` for what the outlet tells in its own
   * words of where the speaker stands: "rejected the plan". The chronicle is told apart by its article.
   */
  readonly gives: 'words' | 'position';
  /** When it was said; `null` where no date is known. */
  readonly date: Dating | null;
  /** The words that name the speaker. */
  readonly attribution: string;
  /** Whom they mean: the canonical name; the words where nobody is known by them. */
  readonly speaker: string;
  /** The side that the speaker speaks for; `null` for none. */
  readonly side: string | null;
}

/** Two claims on one matter and time that differ. Which of them is right is not said. */
export interface ClaimDispute {
  /** What both are about, in words of the sources. */
  readonly about: string;
  /** Two sides of the conflict, or else sources that differ. */
  readonly kind: 'parties' | 'sources';
  /** The newer one first. */
  readonly claims: readonly [VoicedQuote, VoicedQuote];
}
