import { backoff, NO_JITTER } from '../../domain/backoff.ts';
import { publicationInstant } from '../../domain/calendar/instant.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import type { EntryDiff, KnownEntry, SeenEntry } from '../ports/entry-store.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';
import { entryKeys, entryVersion } from './entry-identity.ts';

/** Known and changed entries, and the number of new ones left out: no news, or too many. */
type FeedDiff = EntryDiff & { readonly leftOut: number };

interface DiffContext {
  readonly known: readonly KnownEntry[];
  /** Whether the feed is new: its old entries are then no news. */
  readonly isFirst: boolean;
  readonly now: number;
}

/** Compares the entries of a feed with those that are known. */
export function diffEntries(
  entries: readonly FeedEntry[],
  { known, isFirst, now }: DiffContext,
): FeedDiff {
  const matches = distinct(newestFirst(entries, now).slice(0, CRAWL_POLICY.entriesLookedAt), known);
  const news = matches.filter(({ known, entry }) => !known && !(isFirst && isOld(entry, now)));
  const fresh = new Set(news.slice(0, CRAWL_POLICY.newEntries));
  const again = matches.flatMap(({ known, keys, version }) =>
    known && known.version === version && isEqual(known.keys, keys) ? [known] : [],
  );
  const unchanged = new Set(again);
  const seen = matches
    .filter(({ known }) => !known || !unchanged.has(known))
    .map((one) => (one.known ? toKnownEntry(one, one.known, now) : toNewEntry(one, fresh)));
  const leftOut = seen.filter(({ id, status }) => id === null && status === 'left-out').length;
  return { unchanged: again.map(({ id }) => id), changed: seen.toReversed(), leftOut };
}

interface EntryMatch {
  readonly entry: FeedEntry;
  readonly keys: readonly string[];
  readonly version: string;
  /** The known entry that it is. */
  readonly known: KnownEntry | undefined;
}

/** Each entry once: the first of those that share a key, or that match one known entry. */
function distinct(
  entries: readonly FeedEntry[],
  known: readonly KnownEntry[],
): readonly EntryMatch[] {
  const byKey = new Map(known.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const taken = new Set<string | KnownEntry>();
  return entries.flatMap((entry) => {
    const keys = entryKeys(entry);
    const same = keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
    const names = same ? [...keys, same] : keys;
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return [{ entry, keys, version: entryVersion(entry), known: same }];
  });
}

/** Newest first; undated entries precede the others, in their order. */
function newestFirst(entries: readonly FeedEntry[], now: number): readonly FeedEntry[] {
  const at = (entry: FeedEntry) => Math.min(publishedAt(entry) ?? now, now);
  const dated = entries.map((entry) => ({ entry, at: at(entry) }));
  return dated.toSorted((one, other) => other.at - one.at).map(({ entry }) => entry);
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

function toNewEntry(one: EntryMatch, fresh: ReadonlySet<EntryMatch>): SeenEntry {
  const { entry, keys, version } = one;
  return { id: null, keys, version, entry, status: fresh.has(one) ? 'waiting' : 'left-out' };
}

/** A known entry; one that is not read now keeps its version, so that the change is found later. */
function toKnownEntry(
  { entry, keys, version }: EntryMatch,
  same: KnownEntry,
  now: number,
): SeenEntry {
  const { id } = same;
  return version !== same.version && isDue(same, entry, now)
    ? { id, keys, version, entry, status: 'waiting' }
    : { id, keys, version: same.version, entry, status: 'same' };
}

/** Whether a change is to be read: not while waiting, where it is no news, or within its backoff. */
function isDue({ status, readAt, emptyChanges }: KnownEntry, entry: FeedEntry, now: number) {
  if (status === 'waiting') return false;
  if (status === 'left-out' && isOld(entry, now)) return false;
  if (emptyChanges === 0) return now >= readAt;
  const waitMs = backoff({ ...EMPTY_CHANGE_BACKOFF, attempt: emptyChanges - 1 });
  return now >= readAt + waitMs;
}

const EMPTY_CHANGE_BACKOFF = {
  baseMs: CRAWL_POLICY.changeInVainMs,
  maxMs: CRAWL_POLICY.longestChangeInVainMs,
  ...NO_JITTER,
};

function isOld({ published, updated }: FeedEntry, now: number): boolean {
  const printed = updated ?? published;
  const at = printed === null ? null : publicationInstant(printed);
  return at !== null && now - at > CRAWL_POLICY.newsForMs;
}

function publishedAt({ published, updated }: FeedEntry): number | null {
  const printed = published ?? updated;
  return printed === null ? null : publicationInstant(printed);
}
