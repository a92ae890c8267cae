import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { standingQuestionStoreContract } from '../../contracts/standing-question-store.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

const open = async (path: string) => {
  const { questions, close } = await openWorkspaceStores(path);
  onTestFinished(() => close());
  return questions;
};

standingQuestionStoreContract('SQLite in memory', () => open(':memory:'));
standingQuestionStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
