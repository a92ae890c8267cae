import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffEntries } from '../../../src/archive/feeds/diff-entries.ts';
import type { KnownEntry, SeenEntry } from '../../../src/archive/ports/entry-store.ts';
import type { FeedEntry } from '../../../src/domain/feed.ts';
import { NOW } from '../../support/builders.ts';

const some = (...values: readonly string[]) => fc.constantFrom(null, ...values);

const anyEntry: fc.Arbitrary<FeedEntry> = fc.record({
  id: some('1', '2', '3'),
  title: some('Aurora sails', 'Boreas sails'),
  url: some('https://a.example/1', 'https://a.example/2', 'no address'),
  published: some('2031-05-31T09:00:00Z', '2031-05-31', '2030-01-01'),
  updated: some('2031-06-01T09:00:00Z'),
  summary: some('She sailed.', 'She did not sail.'),
  content: fc.constant(null),
});

const anyFeed = fc.array(anyEntry, { maxLength: 12 });

const meet = (entries: readonly FeedEntry[], known: readonly KnownEntry[] = []) =>
  diffEntries(entries, { known, isFirst: known.length === 0, now: NOW });

/** What was met, as it is known when it was read. */
const asKnown = ({ keys, version }: SeenEntry, at: number): KnownEntry => ({
  id: at + 1,
  keys,
  version,
  status: 'done',
  readAt: NOW,
  emptyChanges: 0,
});

describe('the entries that a reading meets', () => {
  it('are each written down once, whatever a feed repeats', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const keys = meet(feed).changed.flatMap((one) => one.keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('are neither new nor changed in a feed that is as it was', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const known = meet(feed).changed.map(asKnown);
        const { unchanged: again, changed: seen } = meet(feed, known);
        expect(seen).toEqual([]);
        expect(again).toHaveLength(known.length);
      }),
    );
  });

  it('are known as one each, however ids and addresses are mixed up', () => {
    fc.assert(
      fc.property(anyFeed, anyFeed, (before, after) => {
        const { unchanged: again, changed: seen } = meet(after, meet(before).changed.map(asKnown));
        const ids = [...again, ...seen.flatMap(({ id }) => id ?? [])];
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('are the newest thousand of a feed that lists its archive', () => {
    const nothing = { title: null, url: null, updated: null, summary: null, content: null };
    const archive = Array.from({ length: 2000 }, (_, at) => ({
      ...nothing,
      id: `${at}`,
      published: new Date(NOW - (2000 - at) * 60_000).toISOString(),
    }));
    const { changed: seen, leftOut } = meet(archive);
    expect([seen.length, leftOut]).toEqual([1000, 950]);
    expect(seen.at(-1)).toMatchObject({ status: 'waiting', entry: { id: '1999' } });
  });
});
