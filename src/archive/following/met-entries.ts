import type { FeedEntry } from '../../domain/feed.ts';
import { instantOf } from '../arrival.ts';
import type { KnownEntry, MetEntries, SeenEntry } from '../ports/entry-store.ts';
import { keysOf, versionOf } from './entry-identity.ts';
import { POLICY } from './policy.ts';

/** What a reading met, and how many new entries are not read: no news, or too many. */
type Meeting = MetEntries & { readonly leftOut: number };

interface Reading {
  readonly known: readonly KnownEntry[];
  /** Whether it never listed anything before: what it lists from long ago is then no news. */
  readonly isFirst: boolean;
  readonly now: number;
}

/** Tells the entries of a feed that are new or changed from those that were read before. */
export function meetEntries(
  entries: readonly FeedEntry[],
  { known, isFirst, now }: Reading,
): Meeting {
  const met = distinct(newestFirst(entries, now).slice(0, POLICY.entriesLookedAt), known);
  const news = met.filter(({ same, entry }) => !same && !(isFirst && isOld(entry, now)));
  const fresh = new Set(news.slice(0, POLICY.newEntries));
  const again = met.flatMap(({ same, keys, version }) =>
    same && same.version === version && isEqual(same.keys, keys) ? [same] : [],
  );
  const unchanged = new Set(again);
  const seen = met
    .filter(({ same }) => !same || !unchanged.has(same))
    .map((one) => (one.same ? seenAgain(one, one.same, now) : seenFirst(one, fresh)));
  const leftOut = seen.filter(({ id, status }) => id === null && status === 'left-out').length;
  return { again: again.map(({ id }) => id), seen: seen.toReversed(), leftOut };
}

interface Met {
  readonly entry: FeedEntry;
  readonly keys: readonly string[];
  readonly version: string;
  /** The one it was known as before. */
  readonly same: KnownEntry | undefined;
}

/** Each entry once: the first of those that share a key, or that are known as one. */
function distinct(entries: readonly FeedEntry[], known: readonly KnownEntry[]): readonly Met[] {
  const byKey = new Map(known.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const taken = new Set<string | KnownEntry>();
  return entries.flatMap((entry) => {
    const keys = keysOf(entry);
    const same = keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
    const names = same ? [...keys, same] : keys;
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return [{ entry, keys, version: versionOf(entry), same }];
  });
}

/** Entries that do not say when they were published stand before the others, in their order. */
function newestFirst(entries: readonly FeedEntry[], now: number): readonly FeedEntry[] {
  const at = (entry: FeedEntry) => Math.min(publishedAt(entry) ?? now, now);
  const dated = entries.map((entry) => ({ entry, at: at(entry) }));
  return dated.toSorted((one, other) => other.at - one.at).map(({ entry }) => entry);
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

function seenFirst(one: Met, fresh: ReadonlySet<Met>): SeenEntry {
  const { entry, keys, version } = one;
  return { id: null, keys, version, entry, status: fresh.has(one) ? 'waiting' : 'left-out' };
}

/** One that is not read now keeps the version it had, so that its change is seen another time. */
function seenAgain({ entry, keys, version }: Met, same: KnownEntry, now: number): SeenEntry {
  const { id } = same;
  return version !== same.version && isDue(same, entry, now)
    ? { id, keys, version, entry, status: 'waiting' }
    : { id, keys, version: same.version, entry, status: 'same' };
}

/** Whether a change is to be read: it does not wait already, is news, and is not in vain each time. */
function isDue({ status, readAt, changesInVain }: KnownEntry, entry: FeedEntry, now: number) {
  if (status === 'waiting') return false;
  if (status === 'left-out' && isOld(entry, now)) return false;
  const doubled = POLICY.changeInVainMs * 2 ** Math.min(changesInVain - 1, MOST_DOUBLINGS);
  const rest = changesInVain === 0 ? 0 : Math.min(doubled, POLICY.longestChangeInVainMs);
  return now >= readAt + rest;
}

/** Beyond this, doubling has passed the longest rest. */
const MOST_DOUBLINGS = 16;

function isOld({ published, updated }: FeedEntry, now: number): boolean {
  const printed = updated ?? published;
  const at = printed === null ? null : instantOf(printed);
  return at !== null && now - at > POLICY.newsForMs;
}

function publishedAt({ published, updated }: FeedEntry): number | null {
  const printed = published ?? updated;
  return printed === null ? null : instantOf(printed);
}
