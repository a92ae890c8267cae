import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { watchStoreContract } from '../../contracts/watch-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

const open = async (path: string) => {
  const { watches, close } = await openWorkspaceStores(path);
  onTestFinished(() => close());
  return watches;
};

watchStoreContract('SQLite in memory', () => open(':memory:'));
watchStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
