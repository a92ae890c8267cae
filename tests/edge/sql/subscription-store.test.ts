import { join } from 'node:path';
import { subscriptionStoreContract } from '../../contracts/subscription-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

subscriptionStoreContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
subscriptionStoreContract('SQLite in a file', () =>
  openWorkspaceStores(join(aFolder(), 'archive.db')),
);
