import type { Span } from '../../domain/span.ts';
import type { LeaseTerm } from './lease.ts';

/** A span of an article, as an answer quoted it. */
export interface Quoted extends Span {
  readonly articleId: string;
  /** What the article's revisions share, so that a corrected one is found. */
  readonly origin: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly quote: string;
}

/** An answer as somebody saw it, so that it can be shared and copied as it was. */
export interface ShownAnswer {
  readonly id: string;
  readonly kind: 'answer' | 'timeline';
  readonly question: string;
  /** The message, as whoever showed it writes it down. */
  readonly message: string;
  /** What the message quotes: its excerpts in order, then what it shows besides. */
  readonly quoted: readonly Quoted[];
  /** How many of them are numbered excerpts. */
  readonly excerpts: number;
}

/** To whom an answer is shown. */
export interface AnswerViewer {
  /** The channel where everybody sees it; `null` where `user` alone does. */
  readonly channel: string | null;
  /** Who asked for it; `null` where nobody did. */
  readonly user: string | null;
}

/** Somebody who wants to see a shown answer again, and where they are. */
export interface AnswerReader {
  readonly channel: string;
  /** Every id of theirs. */
  readonly ids: readonly string[];
}

/** The id that a chat gives to a posted message; unique in its channel, and otherwise opaque. */
export type MessageId = string;

/** Where an answer was posted for others to see. */
export interface Posting {
  readonly channel: string;
  readonly message: MessageId;
  /** The message whose thread it stands in; `null` where it stands in the channel itself. */
  readonly thread: MessageId | null;
}

/** A posted quotation of an article that is no longer in the archive as it was. */
export interface StaleQuote {
  readonly id: number;
  readonly posting: Posting;
  readonly quoted: Quoted;
  /** The revision that took the article's place; `null` where it was withdrawn. */
  readonly replacedBy: string | null;
}

/** What is remembered of conversations. Instants are milliseconds since 1970. */
export interface ConversationStore {
  /**
   * Takes something to be done once. False where it is done, or where somebody has it; what was not
   * done when its lease was over is taken again.
   */
  lease(key: string, term: LeaseTerm): Promise<boolean>;
  /** Takes several as `lease` takes one: all, or none where one is done or somebody has it. */
  leaseAll(keys: readonly string[], term: LeaseTerm): Promise<boolean>;
  /** Has what was taken, and is not done, for another while. */
  renew(keys: readonly string[], term: LeaseTerm): Promise<void>;
  /** Says that what was taken is done; what is done for good is never forgotten. */
  finish(key: string, done: 'for-now' | 'for-good'): Promise<void>;
  /** Gives back what was taken and could not be done. */
  release(key: string): Promise<void>;
  /** The keys that begin with a word and a colon, were taken and not done, and whose lease is over. */
  expired(kind: string, now: number): Promise<readonly string[]>;
  /** Keeps an answer as it is shown to somebody, beside those that it was shown to before. */
  saveShownAnswer(shownAnswer: ShownAnswer, viewer: AnswerViewer, now: number): Promise<void>;
  /** An answer that a reader asked for, or that was shown in the channel where they are. */
  shown(id: string, reader: AnswerReader): Promise<ShownAnswer | undefined>;
  /** Shows a kept answer to others too. */
  addViewer(id: string, viewer: AnswerViewer): Promise<void>;
  /** When somebody was last shown an answer that they asked for; nothing where none is kept. */
  lastAsked(user: string): Promise<number | undefined>;
  recordPosting(posting: Posting, quoted: readonly Quoted[], now: number): Promise<void>;
  /** Forgets what a posted message quoted: it was deleted. */
  forgetPosting(channel: string, message: MessageId): Promise<void>;
  /** Those of some quotations whose article, or what took its place, was withdrawn. */
  withdrawnAmong(quoted: readonly Quoted[]): Promise<readonly Quoted[]>;
  /** How many posted messages quote an article. */
  countPostingsQuoting(articleId: string): Promise<number>;
  /**
   * Posted quotations whose article was withdrawn or corrected, and that no note was made of; those
   * tried least often first, and none tried more often than `attempts`.
   */
  staleQuotes(attempts: number): Promise<readonly StaleQuote[]>;
  /** Takes a stale quotation to make the note, as `lease` does. */
  leaseNote(id: number, term: LeaseTerm): Promise<boolean>;
  /** Says that a note was made, or that there is nowhere to make it. */
  finishNote(id: number): Promise<void>;
  /** Gives back a note that could not be made now. */
  releaseNote(id: number): Promise<void>;
  /** Forgets what is older than an instant: keys and shown answers, and posted quotations. */
  purge(before: { readonly conversations: number; readonly postings: number }): Promise<void>;
}
