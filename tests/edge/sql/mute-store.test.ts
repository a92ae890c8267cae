import { join } from 'node:path';
import { muteStoreContract } from '../../contracts/mute-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

muteStoreContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
muteStoreContract('SQLite in a file', () => openWorkspaceStores(join(aFolder(), 'archive.db')));
