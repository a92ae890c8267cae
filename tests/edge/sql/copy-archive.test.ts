import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { COPIED_TABLES, WORKED_OUT_TABLES } from '../../../src/edge/sql/copied-tables.ts';
import { type CopySide, copyArchive } from '../../../src/edge/sql/copy-archive.ts';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { parsePostgresAddress } from '../../../src/edge/sql/postgres-address.ts';
import { createPostgresDialect } from '../../../src/edge/sql/postgres-dialect.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../../../src/edge/sql/stores.ts';
import { ARRIVAL, aReport, NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';
import { aPostgresAddress } from '../../support/postgres.ts';

interface Side extends CopySide {
  readonly open: () => Promise<Stores>;
}

async function aFile(): Promise<Side> {
  const path = join(aFolder(), 'archive.db');
  const open = () => openStores({ dialect: createSqliteDialect(path), lasts: true });
  await (await open()).close();
  return { dialect: createSqliteDialect(path), shown: path, open };
}

async function onPostgres(): Promise<Side> {
  const address = await aPostgresAddress();
  const open = () => openPostgresStores(address);
  await (await open()).close();
  const dialect = createPostgresDialect(parsePostgresAddress(address));
  return { dialect, shown: address.slice(-10), open };
}

/** An archive of more articles than are copied at once, one of them revised, and what a chat has. */
async function fill(side: Side): Promise<void> {
  const stores = await side.open();
  for (let at = 0; at < 620; at += 1) {
    const report = aReport({ id: `r${at}`, origin: `o${at}`, text: `Ferry ${at} ä “sailed”.` });
    await place(stores.articles, report, ARRIVAL);
  }
  await place(stores.articles, aReport({ id: 'n', origin: 'o7', text: 'It did not.' }), ARRIVAL);
  await stores.articles.remove('r9');
  const { watches, subscriptions } = await stores.ofWorkspace('T1');
  const watch = { id: 'w1', channel: 'C1', user: 'U1', phrase: 'ferry', since: NOW };
  await watches.add(watch);
  await watches.addHit(
    { watchId: 'w1', articleId: 'r1', reprintGroup: 'r1', sentence: { start: 0, end: 5 } },
    ...(['told', NOW] as const),
  );
  await subscriptions.enqueue({ channel: 'C1', slot: NOW });
  await stores.close();
}

const quietly = (): void => undefined;

describe('copying an archive', () => {
  it('leaves out no table but those that are worked out anew', async () => {
    const { dialect } = await onPostgres();
    const db = new Kysely<unknown>({ dialect });
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = current_schema() and tablename not like 'kysely%'`.execute(db);
    await db.destroy();
    const known = [...Object.keys(COPIED_TABLES), ...WORKED_OUT_TABLES];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });

  it('brings all of it to PostgreSQL and back, and the same command finds it done', async () => {
    const [file, database, back] = [await aFile(), await onPostgres(), await aFile()];
    await fill(file);
    const there = await copyArchive(file, database, quietly);
    expect(there.status).toBe('copied');
    expect(there.tables.find(({ table }) => table === 'articles')?.rows).toBe(619);
    expect((await copyArchive(file, database, quietly)).status).toBe('unchanged');
    const again = await copyArchive(database, back, quietly);
    expect(again.tables).toEqual(there.tables);
    const stores = await database.open();
    expect(await stores.articles.earlierRevisions('o7')).toHaveLength(1);
    await place(stores.articles, aReport({ id: 'x', origin: 'o8', text: 'Gone.' }), ARRIVAL);
    expect(await (await stores.ofWorkspace('T1')).watches.waitingHits()).toHaveLength(1);
    await stores.close();
  });

  it('goes on where it was broken off', async () => {
    const [file, database] = [await aFile(), await onPostgres()];
    await fill(file);
    const broken = copyArchive(file, database, (table) => {
      if (table === 'articles') throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    const pages: string[] = [];
    const copied = await copyArchive(file, database, (table, rows) =>
      pages.push(`${table} ${rows}`),
    );
    expect(copied.status).toBe('copied');
    expect(pages[0]).toBe('articles 119');
  });

  it('refuses a target that holds something else, and leaves it as it is', async () => {
    const [file, other, database] = [await aFile(), await aFile(), await onPostgres()];
    const stores = await database.open();
    await place(stores.articles, aReport({ id: 'theirs', text: 'Theirs.' }), ARRIVAL);
    await expect(copyArchive(file, database, quietly)).rejects.toThrow(/rows of articles already/);
    expect(await stores.listings.ids()).toEqual(['theirs']);
    await stores.close();
    const target = await onPostgres();
    await copyArchive(file, target, quietly);
    await expect(copyArchive(other, target, quietly)).rejects.toThrow(/a copy of .*already/);
  });

  it('says so where the copy was changed since', async () => {
    const [file, database] = [await aFile(), await onPostgres()];
    await copyArchive(file, database, quietly);
    const stores = await database.open();
    await place(stores.articles, aReport({ id: 'new', text: 'New.' }), ARRIVAL);
    await stores.close();
    await expect(copyArchive(file, database, quietly)).rejects.toThrow(/no longer what was copied/);
  });
});
