import type { Article, Draft } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';

/** What putting an article did. */
export type Put = 'added' | 'revised' | 'unchanged';

/** An article without its text. */
export type ArticleSummary = SummaryOf<Article>;

type SummaryOf<Kind> = Kind extends Article
  ? Omit<Kind, 'text'> & { readonly characters: number }
  : never;

/** A search index as it was written, and the state of the articles it was written for. */
export interface Snapshot {
  /** What reader wrote it; another reader's index is not read. */
  readonly version: string;
  readonly revision: number;
  readonly body: string;
}

/** Where articles are kept. Every method does all of its work or none. */
export interface ArticleStore {
  /** Whether the articles outlive the process. */
  readonly lasts: boolean;
  /** Puts an article in the place of the one with the same origin, if any. */
  put(article: Article): Promise<Put>;
  /** Takes an article out, by its own id or the id given with it, and says which. */
  remove(id: string): Promise<Article | undefined>;
  /** Takes out the chronicle's accounts whose origin is not among these, and says how many. */
  removeAccountsExcept(origins: readonly string[]): Promise<number>;
  /** The articles of these ids that are there, in any order. */
  articles(ids: readonly string[]): Promise<readonly Article[]>;
  /** All articles in the order in which they came. */
  list(): Promise<readonly ArticleSummary[]>;
  /** The ids of all articles, in the order in which they came. */
  ids(): Promise<readonly string[]>;
  /** The publication date of the newest report. */
  newestReport(): Promise<string | null>;
  /** A number that grows with every change of the articles. */
  revision(): Promise<number>;
  note(key: string): Promise<string | null>;
  setNote(key: string, value: string): Promise<void>;
  snapshot(): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}

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

/** Where an answer was posted for others to see. */
export interface Posting {
  readonly channel: string;
  /** Slack's timestamp, which is a message's id in its channel. */
  readonly ts: string;
  /** The thread it stands in, if any. */
  readonly threadTs: string | null;
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
   * Takes something to be done once. False where it is done, or where somebody took it less than
   * `staleAfterMs` ago and may be at it; what was taken earlier and not done is taken again.
   */
  claim(key: string, now: number, staleAfterMs: number): Promise<boolean>;
  /** Says that what was claimed is done; what is done for good is never forgotten. */
  finish(key: string, done: 'for-now' | 'for-good'): Promise<void>;
  /** Gives back what was claimed and could not be done. */
  release(key: string): Promise<void>;
  keepShown(shown: ShownAnswer, now: number): Promise<void>;
  shown(id: string): Promise<ShownAnswer | undefined>;
  keepPosted(posting: Posting, quoted: readonly Quoted[], now: number): Promise<void>;
  /** How many posted messages quote an article. */
  postingsQuoting(articleId: string): Promise<number>;
  /**
   * Posted quotations whose article was withdrawn or corrected, and that no note was made of; those
   * tried least often first, and none tried more often than `attempts`.
   */
  staleQuotes(attempts: number): Promise<readonly StaleQuote[]>;
  /** Takes a stale quotation to make the note, as `claim` does. */
  claimNote(id: number, now: number, staleAfterMs: number): Promise<boolean>;
  /** Says that a note was made, or that there is nowhere to make it. */
  finishNote(id: number): Promise<void>;
  /** Gives back a note that could not be made now. */
  releaseNote(id: number): Promise<void>;
  /** Forgets what is older than an instant: claims and shown answers, and posted quotations. */
  forget(before: { readonly conversations: number; readonly postings: number }): Promise<void>;
}

/** Bytes to be read as articles. */
export interface Input {
  /** The argument it came from, or the file's path where that was a folder. */
  readonly source: string;
  /** Its absolute path, or another name that stays the same from one time to the next. */
  readonly origin: string;
  /** The bytes, decompressed. Throws a Failure where they cannot be had. */
  read(): Promise<Uint8Array>;
}

/** Reads pages off the event loop, with limits on time and size. */
export interface PageReader {
  /** Throws a Failure where a limit is exceeded or the bytes are no page. */
  read(bytes: Uint8Array): Promise<Draft>;
  close(): Promise<void>;
}

/** The chronicle's files. */
export interface ChronicleFiles {
  /** Changes whenever a file does. */
  readonly signature: string;
  read(): Promise<readonly { readonly name: string; readonly raw: string }[]>;
}
