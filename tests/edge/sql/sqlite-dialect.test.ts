import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { durably } from '../../../src/edge/sql/durably.ts';
import type { Schema } from '../../../src/edge/sql/schema.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { ARRIVAL, aKnowledge, aReport } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';

const REPORT = aReport({ text: 'The ferry Aurora sailed from Port Ellis on Monday.' });

const openToWrite = (path: string) =>
  openStores({ dialect: createSqliteDialect(path), lasts: true });
const openToRead = (path: string) =>
  openStores({ dialect: createSqliteDialect(path, 'read'), lasts: false, access: 'read' });

async function anArchiveFile(): Promise<string> {
  const path = join(aFolder(), 'archive.db');
  const stores = await openToWrite(path);
  await place(stores.articles, REPORT, ARRIVAL);
  await stores.close();
  return path;
}

function aDatabase(path = ':memory:'): Kysely<Schema> {
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(path) });
  onTestFinished(() => db.destroy());
  return db;
}

describe('a transaction', () => {
  it('throws what went wrong in it, and not that it was rolled back already', async () => {
    const work = aDatabase()
      .transaction()
      .execute(async (trx) => {
        await sql`rollback`.execute(trx);
        throw new Error('the disk is full');
      });
    await expect(work).rejects.toThrow('the disk is full');
  });

  it('waits for the disk where what it commits is told', async () => {
    const db = aDatabase();
    const synchronous = async (within: Kysely<Schema>) =>
      (await sql<{ synchronous: number }>`pragma synchronous`.execute(within)).rows[0]?.synchronous;
    const FULL = 2;
    expect(await durably(db, synchronous)).toBe(FULL);
    expect(await synchronous(db)).toBe(FULL - 1);
  });
});

describe('an archive file that is opened to be read', () => {
  it('is asked, and nothing is written in it or beside it', async () => {
    const path = await anArchiveFile();
    const archive = createArchive(await openToRead(path), aKnowledge());
    const answer = await archive.ask('Where did the Aurora sail from?');
    await archive.close();
    expect(answer.status).toBe('answered');
    expect(readdirSync(join(path, '..'))).toEqual(['archive.db']);
  });

  it('is read with what another process has just written', async () => {
    const path = await anArchiveFile();
    const writing = await openToWrite(path);
    await place(writing.articles, aReport({ id: 'two', text: 'It came back.' }), ARRIVAL);
    const reading = await openToRead(path);
    expect(await reading.listings.list()).toHaveLength(2);
    await reading.close();
    await writing.close();
  });

  it('takes no article', async () => {
    const stores = await openToRead(await anArchiveFile());
    const taken = place(stores.articles, aReport({ id: 'two', text: 'It sank.' }), ARRIVAL);
    await expect(taken).rejects.toMatchObject({
      code: 'broken-archive',
      message: expect.stringMatching(/cannot be written to/),
    });
    await stores.close();
  });

  it('is refused where an older Parley made its tables', async () => {
    const path = await anArchiveFile();
    const older = new DatabaseSync(path);
    older.exec("delete from kysely_migration where name > '0012'");
    older.close();
    await expect(openToRead(path)).rejects.toThrow(/an older Parley wrote this archive/);
  });

  it('is refused where another program wrote it', async () => {
    const path = join(aFolder(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('create table theirs (value text)');
    other.close();
    await expect(openToRead(path)).rejects.toThrow(/is not an archive/);
  });
});

describe('an index that was saved', () => {
  it('is not read where its text was changed since, and is built again', async () => {
    const path = await anArchiveFile();
    const before = createArchive(await openToWrite(path), aKnowledge());
    const asked = await before.ask('Where did the Aurora sail from?');
    await before.close();
    const damaging = new DatabaseSync(path);
    damaging.exec(`update index_segments
      set body = unhex(replace(hex(body), hex('aurora'), hex('aurore')))`);
    damaging.close();
    const after = createArchive(await openToWrite(path), aKnowledge());
    expect(await after.ask('Where did the Aurora sail from?')).toEqual(asked);
    await after.close();
  });
});
