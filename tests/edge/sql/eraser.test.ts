import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eraserContract } from '../../contracts/eraser.ts';
import { ARRIVAL, aReport } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

eraserContract('SQLite in memory', () => openWorkspaceStores(':memory:'));
eraserContract('SQLite in a file', () => openWorkspaceStores(join(aFolder(), 'archive.db')));

it('leaves no word of what was erased in the file of a database', async () => {
  const path = join(aFolder(), 'archive.db');
  const stores = await openWorkspaceStores(path);
  const text = `The ferry Zephyrine sailed. ${'It came back at noon. '.repeat(400)}`;
  await place(stores.articles, aReport({ id: 'one', text }), ARRIVAL);
  await stores.eraser.erase({ kind: 'article', id: 'one' });
  await stores.eraser.scrub();
  const files = await Promise.all(
    [path, `${path}-wal`].map((file) => readFile(file, 'latin1').catch(() => '')),
  );
  expect(files.join('')).not.toContain('Zephyrine');
  await stores.close();
});
