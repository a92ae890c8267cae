import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, type Migration, Migrator, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { workspacesContract } from '../../contracts/workspaces.ts';
import { aFolder } from '../../support/folder.ts';

const ANYBODY = { channel: 'C1', ids: ['U1'] };

const open = (path: string) => openStores({ dialect: createSqliteDialect(path), lasts: true });

workspacesContract('SQLite in memory', () => open(':memory:'));

describe('an archive from before rows said their workspace', () => {
  it('gives all of them to the workspace that is opened first', async () => {
    const path = join(aFolder(), 'archive.db');
    await writeOldArchive(path);
    const stores = await open(path);
    const { subscriptions, watches, conversations } = await stores.ofWorkspace('T1');
    expect(await subscriptions.find('C1')).toMatchObject({ subject: 'ferries', setAt: 5 });
    expect(await subscriptions.listDue()).toEqual([{ channel: 'C1', slot: 7 }]);
    expect(await watches.list()).toMatchObject([{ id: 'w1', phrase: 'ferries' }]);
    expect(await watches.waitingHits()).toMatchObject([{ id: 4, articleId: 'a1' }]);
    expect((await conversations.shown('x', ANYBODY))?.question).toBe('Who sailed?');
    expect(await conversations.countPostingsQuoting('a1')).toBe(1);
    expect(await conversations.lease('greeted', { now: 99, leaseMs: 1 })).toBe(false);
    const other = await stores.ofWorkspace('T2');
    expect(await other.subscriptions.find('C1')).toBeUndefined();
    await stores.close();
  });

  it('leaves to the archive what it leases for itself', async () => {
    const path = join(aFolder(), 'archive.db');
    await writeOldArchive(path);
    const stores = await open(path);
    await stores.ofWorkspace('T1');
    expect(await stores.files.lease('a.txt', { now: 50, leaseMs: 1 })).toBe(false);
    expect(await stores.files.lease('a.txt', { now: 100, leaseMs: 1 })).toBe(true);
    await stores.close();
  });
});

/** An archive as the version before wrote it, with a row in each table. */
async function writeOldArchive(path: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(path) });
  const migrator = new Migrator({ db, provider: { getMigrations: migrationsBefore } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  for (const row of [
    `claims (key, claimed_at, is_done, is_lasting, taken_at)
      values ('greeted', 1, 1, 1, 1), ('file:a.txt', 90, 0, 0, 1)`,
    `shown_answers (id, kind, question, message, quoted, excerpts, shown_at)
      values ('x', 'answer', 'Who sailed?', '{}', '[]', 0, 1)`,
    `posted_quotes (channel, ts, article_id, origin, title, start, "end", quote, posted_at,
      is_noted, attempts, claimed_at) values ('C1', '1.1', 'a1', 'a1', 'T', 0, 1, 'F', 1, 0, 0, 0)`,
    `watches (id, channel, user, phrase, folded, since)
      values ('w1', 'C1', 'U1', 'ferries', 'ferries', 1)`,
    `watch_hits (id, watch_id, article_id, report, start, "end", kind, hit_at, claimed_at,
      may_be_told) values (4, 'w1', 'a1', 'r1', 0, 1, 'told', 1, 0, 0)`,
    `subscriptions (channel, set_by, time, days, zone, subject, when_quiet, set_at, is_told)
      values ('C1', 'U1', '08:00', '1', 'UTC', 'ferries', 'line', 5, 0)`,
    `deliveries (channel, slot, attempts, claimed_at, not_before, is_done)
      values ('C1', 7, 0, 0, 0, 0)`,
    `delivery_parts (channel, slot, part, message, quoted) values ('C1', 7, 0, '{}', '[]')`,
  ]) {
    await sql`insert into ${sql.raw(row)}`.execute(db);
  }
  await db.destroy();
}

const FIRST_WITH_WORKSPACES = '0012';

async function migrationsBefore(): Promise<Record<string, Migration>> {
  const folder = resolve('src/edge/sql/migrations');
  const files = readdirSync(folder).filter((file) => file < FIRST_WITH_WORKSPACES);
  const made = files.map(async (file) => {
    const exported: Record<string, Migration> = await import(join(folder, file));
    const [migration] = Object.values(exported);
    if (!migration) throw new Error(`${file} exports no migration`);
    return [file.replace('.ts', ''), migration] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}
