import { join } from 'node:path';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { subscriptionStoreContract } from '../../contracts/subscription-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = (path: string) => openStores({ dialect: createSqliteDialect(path), lasts: true });

subscriptionStoreContract('SQLite in memory', () => open(':memory:'));
subscriptionStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
