import type { AccountDispute } from './answer.ts';
import type { ClaimDispute, VoicedQuote } from './claim.ts';
import type { Citation } from './passage.ts';
import type { Dating } from './timeline.ts';

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
  /** Whoever else speaks on it, by name: none where any side does. */
  readonly speakers: readonly SideClaims[];
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
  /** Whoever else speaks on it, by name: none where any party does. */
  readonly speakers: readonly PartyState[];
  /** What the parties said since that day that they had not said before, the newest first. */
  readonly changed: readonly VoicedQuote[];
  /** What is announced for days ahead. */
  readonly announced: readonly { readonly citation: Citation; readonly dating: Dating }[];
}
