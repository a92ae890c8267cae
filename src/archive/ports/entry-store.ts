import type { Extent } from '../../domain/article.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import type { LeaseRequest } from './feed-store.ts';
import type { Validators } from './web.ts';

/** An entry of a feed that was seen before. Instants are milliseconds since 1970. */
export interface KnownEntry {
  readonly id: number;
  /** What it is known by: its feed's id, its address, its headline with its time. */
  readonly keys: readonly string[];
  /** Changes when the entry does. */
  readonly version: string;
  readonly status: EntryStatus;
  /** When it was last to be read. */
  readonly readAt: number;
  /** Changes, one after another, that turned out to change nothing. */
  readonly emptyChanges: number;
}

/** `waiting` to be read, `done`, `left-out` as no news, or `given-up`. */
export type EntryStatus = 'waiting' | 'done' | 'left-out' | 'given-up';

/** What is saved of an entry that a reading found. */
export interface SeenEntry {
  /** The one it is known as; `null` where it is new. */
  readonly id: number | null;
  readonly keys: readonly string[];
  readonly version: string;
  /** `same`: as it was. */
  readonly status: 'waiting' | 'left-out' | 'same';
  readonly entry: FeedEntry;
}

/** The entries that a reading of a feed found, each once. */
export interface EntryDiff {
  /** Ids of those that are as they were. */
  readonly unchanged: readonly number[];
  /** Those that are new, changed, or known by other keys now, the oldest first. */
  readonly changed: readonly SeenEntry[];
}

/** An entry that waits to be read, and how it comes. */
export interface WaitingEntry {
  readonly id: number;
  /** The feed's address, as it is named. */
  readonly feed: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly entry: FeedEntry;
  /** How often it was tried. */
  readonly attempts: number;
  /** Whether it was read before, and changed. */
  readonly isChange: boolean;
}

/** A page that an entry leads to, as it was found. */
export interface ReadPage {
  readonly validators: Validators;
  /** A hash of its bytes; `null` where they could not be had. */
  readonly hash: string | null;
  readonly readAt: number;
}

export interface KnownPage extends ReadPage {
  /** The article it gave, as the archive has it now; `null` where it has it no longer. */
  readonly held: HeldArticle | null;
}

/** As much of an article as tells whether another takes its place. */
export interface HeldArticle {
  readonly articleId: string;
  readonly origin: string;
  readonly extent: Extent;
}

/** The entries of feeds, and the pages that they lead to. */
export interface EntryStore {
  knownEntries(feed: string): Promise<readonly KnownEntry[]>;
  /** Saves the entries that a reading of a feed found. An entry that waits becomes due at once. */
  saveDiff(feed: string, met: EntryDiff, now: number): Promise<void>;
  /** Takes a waiting entry of a feed that is followed, the oldest first. */
  lease(request: LeaseRequest): Promise<WaitingEntry | undefined>;
  /** Says that an entry was read, in vain where nothing had changed, or that it is given up. */
  finish(id: number, outcome: 'read' | 'in-vain' | 'given-up'): Promise<void>;
  /** Gives an entry back that could not be read, to be tried again at an instant. */
  retry(id: number, at: number): Promise<void>;
  /** Gives an entry back that was not tried. */
  release(id: number): Promise<void>;
  page(address: string): Promise<KnownPage | undefined>;
  /** @param origin of the article that the page gave */
  savePage(address: string, page: ReadPage, origin: string): Promise<void>;
  /** Says that a page was asked for again, and had not changed. */
  touchPage(address: string, now: number): Promise<void>;
  /** Deletes entries that no reading found since an instant, and pages not read since. */
  purge(before: number): Promise<void>;
}
