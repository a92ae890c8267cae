import type { Transaction } from 'kysely';
import type { MetEntries, SeenEntry } from '../../archive/ports/entry-store.ts';
import { claimedHost } from './claimed-hosts.ts';
import { FREE } from './feed-rows.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { Schema } from './schema.ts';

/** New rows written in one statement: each has some dozen parameters, of which SQLite takes 32,766. */
const ROWS_AT_ONCE = 100;

/** Writes down what a reading of a feed met. */
export async function keepMet(
  trx: Transaction<Schema>,
  feed: string,
  { again, seen }: MetEntries,
  now: number,
): Promise<void> {
  for (let from = 0; from < again.length; from += IDS_AT_ONCE) {
    const ids = again.slice(from, from + IDS_AT_ONCE);
    await trx.updateTable('entries').set({ seen_at: now }).where('id', 'in', ids).execute();
  }
  for (const one of seen) {
    if (one.id === null) continue;
    await trx.updateTable('entries').set(changesOf(one, now)).where('id', '=', one.id).execute();
  }
  const rows = seen.filter(({ id }) => id === null).map((one) => newRow(feed, one, now));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const slice = rows.slice(from, from + ROWS_AT_ONCE);
    await trx.insertInto('entries').values(slice).execute();
  }
}

/** What changes of an entry that is known; one that is not to be read only has other keys. */
function changesOf({ keys, version, status, entry }: SeenEntry, now: number) {
  const met = { keys: JSON.stringify(keys), version, seen_at: now };
  if (status !== 'waiting') return met;
  const due = { is_change: 1, attempts: 0, due_at: now, read_at: now };
  return { ...met, ...due, status, entry: JSON.stringify(entry), host: claimedHost(entry.url) };
}

function newRow(feed: string, { keys, version, status, entry }: SeenEntry, now: number) {
  return {
    feed,
    host: claimedHost(entry.url),
    keys: JSON.stringify(keys),
    version,
    status,
    entry: status === 'waiting' ? JSON.stringify(entry) : null,
    is_change: 0,
    attempts: 0,
    changes_in_vain: 0,
    due_at: now,
    claimed_until: FREE,
    read_at: now,
    seen_at: now,
  };
}
