import type { Generated } from 'kysely';

/** What is done once. */
export interface ClaimRow {
  /** "" for what is done for the archive itself. */
  readonly workspace: string;
  readonly key: string;
  readonly taken_at: number;
  /** Until when it is leased. */
  readonly claimed_at: number;
  readonly is_done: number;
  /** Whether the row outlives the others. */
  readonly is_lasting: number;
}

/** An answer as it was shown. */
export interface ShownRow {
  readonly workspace: string;
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly message: string;
  /** The quotations as JSON. */
  readonly quoted: string;
  readonly excerpts: number;
  readonly shown_at: number;
}

/** Somebody, or everybody in a channel, to whom an answer was shown. */
export interface AnswerViewerRow {
  readonly workspace: string;
  readonly answer_id: string;
  /** "" where one person alone saw it; with no user either it was shown before this was kept. */
  readonly channel: string;
  /** Who asked for it or was told it; "" for who merely reads the channel. */
  readonly user: string;
  /** When they last asked for it, in milliseconds since 1970; 0 where they did not, or it was not kept. */
  readonly seen_at: number;
}

/** A quotation in a posted answer. */
export interface PostedQuoteRow {
  readonly id: Generated<number>;
  readonly workspace: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly article_id: string;
  readonly origin: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly posted_at: number;
  readonly is_noted: number;
  readonly attempts: number;
  /** Until when its note is leased. */
  readonly claimed_at: number;
}

/** A question that a follow-up may go back to. */
export interface TurnRow {
  readonly workspace: string;
  readonly channel: string;
  readonly message: string;
  /** The thread; "" for what stands in the conversation itself. */
  readonly thread: string;
  readonly reply: string | null;
  readonly kind: string;
  readonly question: string;
  /** Who asked; "" where that was not kept. */
  readonly user: string;
  readonly asked_at: number;
}

/** A thread in which only what is addressed to the bot is answered. */
export interface QuietThreadRow {
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
}

/** What somebody says of an answer. */
export interface FeedbackRow {
  readonly workspace: string;
  readonly answer_id: string;
  readonly user: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly question: string;
  readonly is_answered: number;
  /** The excerpts as JSON. */
  readonly excerpts: string;
  readonly revision: number;
  readonly given_at: number;
}

/** An outlet that a digest or a watch does not tell of. */
export interface MuteRow {
  readonly workspace: string;
  readonly kind: string;
  /** The channel of the digest, or the watch's id. */
  readonly target: string;
  readonly outlet: string;
  readonly muted_by: string;
  readonly muted_at: number;
}
