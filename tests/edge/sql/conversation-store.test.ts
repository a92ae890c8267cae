import { join } from 'node:path';
import { conversationStoreContract } from '../../contracts/conversation-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

conversationStoreContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
conversationStoreContract('SQLite in a file', () =>
  openWorkspaceStores(join(aFolder(), 'archive.db')),
);
