import type { AccountDispute } from './answer.ts';
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

/** What somebody said. */
export interface Voices {
  /** Who was asked for, by the canonical name. */
  readonly speaker: string;
  /** What about; `null` for whatever it was. */
  readonly about: string | null;
  /** The newest first. */
  readonly quotes: readonly VoicedQuote[];
  /** The number of quotes that are not among these. */
  readonly left: number;
}

/** What one side says. */
export interface SideClaims {
  readonly side: string;
  /** The newest first; none where nothing is found. */
  readonly claims: readonly VoicedQuote[];
}

/** What each side says of a subject, and what is in dispute. */
export interface Sides {
  readonly subject: string;
  /** The parties to the conflict first, whether or not anything is found of them. */
  readonly sides: readonly SideClaims[];
  /** Points in dispute as the chronicle states them. */
  readonly disputes: readonly AccountDispute[];
  /** Claims that differ, the newest first. */
  readonly claimDisputes: readonly ClaimDispute[];
}

/** Where one party stands. */
export interface PartyState {
  readonly party: string;
  /** Its newest position; `null` where nothing is found. */
  readonly newest: VoicedQuote | null;
  /** The newest one before the day that changes are told from, or before the newest one. */
  readonly before: VoicedQuote | null;
}

/** Where each party stands on a subject. */
export interface StateOfPlay {
  readonly subject: string;
  /** ISO day from which on changes are told; `null` where none was given. */
  readonly since: string | null;
  readonly parties: readonly PartyState[];
  /** What the parties said since that day that they had not said before, the newest first. */
  readonly changed: readonly VoicedQuote[];
  /** What is announced for days ahead. */
  readonly announced: readonly { readonly citation: Citation; readonly dating: Dating }[];
}
