import type { Generated } from 'kysely';

/** An address that is or was followed. */
export interface FeedRow {
  readonly address: string;
  readonly kind: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly every_ms: number | null;
  readonly named_by: string | null;
  readonly is_in_file: number;
  readonly title: string | null;
  readonly moved_to: string | null;
  /** Of the address where it is asked for. */
  readonly host: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly hash: string | null;
  readonly read_at: number | null;
  readonly due_at: number;
  /** Until when somebody is reading it; 0 where nobody is. */
  readonly claimed_until: number;
  readonly failures: number;
  readonly failing_since: number | null;
  readonly fault: string | null;
  readonly is_gone: number;
}

export interface EntryRow {
  readonly id: Generated<number>;
  readonly feed: string;
  readonly host: string;
  /** What it is known by, as JSON. */
  readonly keys: string;
  readonly version: string;
  readonly status: string;
  /** The entry as JSON while it waits to be read. */
  readonly entry: string | null;
  readonly is_change: number;
  readonly attempts: number;
  readonly changes_in_vain: number;
  readonly due_at: number;
  readonly claimed_until: number;
  /** When it was last begun to be read, or came. */
  readonly read_at: number;
  readonly seen_at: number;
}

/** A page that an entry led to. */
export interface ReadPageRow {
  readonly address: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly hash: string | null;
  readonly origin: string;
  readonly read_at: number;
}

/** A version of a file in a watched folder that was taken in. */
export interface TakenFileRow {
  readonly path: string;
  readonly version: string;
}
