import { join } from 'node:path';
import { threadStoreContract } from '../../contracts/thread-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

threadStoreContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
threadStoreContract('SQLite in a file', () => openWorkspaceStores(join(aFolder(), 'archive.db')));
