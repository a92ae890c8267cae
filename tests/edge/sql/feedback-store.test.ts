import { join } from 'node:path';
import { feedbackStoreContract } from '../../contracts/feedback-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

feedbackStoreContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
feedbackStoreContract('SQLite in a file', () => openWorkspaceStores(join(aFolder(), 'archive.db')));
