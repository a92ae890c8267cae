import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { feedStoreContract } from '../../contracts/feed-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = (path: string) => openStores({ dialect: createSqliteDialect(path), lasts: true });

feedStoreContract('SQLite in memory', () => open(':memory:'));
feedStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));

it('an archive takes what it held before there were summaries for whole articles', async () => {
  const path = join(aFolder(), 'archive.db');
  await (await open(path)).close();
  const before = new DatabaseSync(path);
  before.exec(`insert into articles (id, origin, kind, title, title_basis, text, revision)
    values ('a', 'a', 'report', 'Aurora sails', 'page', 'She sailed.', 1)`);
  before.close();
  const stores = await open(path);
  expect(await stores.articles.articles(['a'])).toMatchObject([{ extent: 'whole' }]);
  await stores.close();
});
