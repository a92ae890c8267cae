import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { watchStoreContract } from '../../contracts/watch-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = async (path: string) => {
  const dialect = createSqliteDialect(path);
  const { watches, close } = await openStores({ dialect, lasts: path !== ':memory:' });
  onTestFinished(() => close());
  return watches;
};

watchStoreContract('SQLite in memory', () => open(':memory:'));
watchStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
