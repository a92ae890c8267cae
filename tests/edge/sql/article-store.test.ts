import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { articleListingsContract } from '../../contracts/article-listings.ts';
import { articleStoreContract } from '../../contracts/article-store.ts';
import { indexStoreContract } from '../../contracts/index-store.ts';
import { metadataContract } from '../../contracts/metadata.ts';
import { readingStoreContract } from '../../contracts/reading-store.ts';
import { repeatedSentencesContract } from '../../contracts/repeated-sentences.ts';
import { reprintStoreContract } from '../../contracts/reprint-store.ts';
import { ARRIVAL, aReport } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';

const open = async (path: string) => {
  const dialect = createSqliteDialect(path);
  return await openStores({ dialect, lasts: path !== ':memory:' });
};

for (const contract of [
  articleStoreContract,
  articleListingsContract,
  reprintStoreContract,
  repeatedSentencesContract,
  readingStoreContract,
  indexStoreContract,
  metadataContract,
]) {
  contract('SQLite in memory', () => open(':memory:'));
  contract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
}

describe('an archive file', () => {
  it('survives a restart', async () => {
    const path = join(aFolder(), 'archive.db');
    const report = aReport({ text: 'The ferry sailed.' });
    const before = await open(path);
    await place(before.articles, report, ARRIVAL);
    await before.close();
    const after = await open(path);
    expect(await after.articles.articles([report.id])).toEqual([report]);
    await after.close();
  });

  it('says so where the file is no database', async () => {
    const path = join(aFolder({ 'notes.txt': 'not a database '.repeat(100) }), 'notes.txt');
    await expect(async () => await open(path)).rejects.toMatchObject({ code: 'broken-archive' });
  });

  it('leaves the database of another program alone', async () => {
    const path = join(aFolder(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('create table theirs (value text)');
    other.close();
    await expect(async () => await open(path)).rejects.toThrow(/not an archive/);
    const again = new DatabaseSync(path);
    const tables = again.prepare('select name from sqlite_master').all();
    again.close();
    expect(tables.map(({ name }) => name)).toEqual(['theirs']);
  });

  it('says so where a newer Parley wrote it', async () => {
    const path = join(aFolder(), 'archive.db');
    await (await open(path)).close();
    const newer = new DatabaseSync(path);
    newer.exec(`insert into kysely_migration values ('9999-later', '2099-01-01')`);
    newer.close();
    await expect(open(path)).rejects.toThrow(/a newer Parley/);
  });
});
