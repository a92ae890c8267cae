import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { standingQuestionStoreContract } from '../../contracts/standing-question-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = async (path: string) => {
  const dialect = createSqliteDialect(path);
  const { questions, close } = await openStores({ dialect, lasts: path !== ':memory:' });
  onTestFinished(() => close());
  return questions;
};

standingQuestionStoreContract('SQLite in memory', () => open(':memory:'));
standingQuestionStoreContract('SQLite in a file', () => open(join(aFolder(), 'archive.db')));
