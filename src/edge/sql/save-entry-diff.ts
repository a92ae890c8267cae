import type { Transaction } from 'kysely';
import type { EntryDiff, SeenEntry } from '../../archive/ports/entry-store.ts';
import { NOT_LEASED } from './feed-rows.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import { leasableHost } from './leased-hosts.ts';
import type { Schema } from './schema.ts';

/** New rows written in one statement: each has some dozen parameters, of which SQLite takes 32,766. */
const ROWS_PER_STATEMENT = 100;

/** Writes down what a reading of a feed met. */
export async function saveEntryDiff(
  trx: Transaction<Schema>,
  feed: string,
  { unchanged, changed }: EntryDiff,
  now: number,
): Promise<void> {
  for (let from = 0; from < unchanged.length; from += IDS_PER_STATEMENT) {
    const ids = unchanged.slice(from, from + IDS_PER_STATEMENT);
    await trx.updateTable('entries').set({ seen_at: now }).where('id', 'in', ids).execute();
  }
  for (const one of changed) {
    if (one.id === null) continue;
    await trx.updateTable('entries').set(changesOf(one, now)).where('id', '=', one.id).execute();
  }
  const rows = changed.filter(({ id }) => id === null).map((one) => newEntryRow(feed, one, now));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const slice = rows.slice(from, from + ROWS_PER_STATEMENT);
    await trx.insertInto('entries').values(slice).execute();
  }
}

/** What changes of an entry that is known; one that is not to be read only has other keys. */
function changesOf({ keys, version, status, entry }: SeenEntry, now: number) {
  const met = { keys: JSON.stringify(keys), version, seen_at: now };
  if (status !== 'waiting') return met;
  const due = { is_change: 1, attempts: 0, due_at: now, read_at: now };
  return { ...met, ...due, status, entry: JSON.stringify(entry), host: leasableHost(entry.url) };
}

function newEntryRow(feed: string, { keys, version, status, entry }: SeenEntry, now: number) {
  return {
    feed,
    host: leasableHost(entry.url),
    keys: JSON.stringify(keys),
    version,
    status,
    entry: status === 'waiting' ? JSON.stringify(entry) : null,
    is_change: 0,
    attempts: 0,
    changes_in_vain: 0,
    due_at: now,
    claimed_until: NOT_LEASED,
    read_at: now,
    seen_at: now,
  };
}
