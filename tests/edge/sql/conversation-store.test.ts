import { join } from 'node:path';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { conversationStoreContract } from '../../contracts/conversation-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = (path: string) => openStores({ dialect: createSqliteDialect(path), lasts: true });

conversationStoreContract('SQLite in memory', () => open(':memory:'));
conversationStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
