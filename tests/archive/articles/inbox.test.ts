import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { createArticleReader } from '../../../src/archive/articles/article-reader.ts';
import { createInbox } from '../../../src/archive/articles/inbox.ts';
import { openWatchedFolder } from '../../../src/edge/files/watched-folder.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { createPageReader } from '../../../src/edge/workers/page-reader.ts';
import { aKnowledge, NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';

const TEXT = 'Aurora sails\n\nThe ferry Aurora sailed from Port Ellis on Monday with 42 on board.';

async function anInbox(folder = aFolder(), path = ':memory:') {
  const stores = await openStores({
    dialect: createSqliteDialect(path),
    lasts: true,
  });
  const archive = createArchive(stores, aKnowledge());
  const articles = createArticleReader(createPageReader({ outlets: [] }), []);
  onTestFinished(async () => {
    await articles.close();
    await archive.close();
  });
  const logged: string[] = [];
  const tell = (facts: object, message: string) =>
    void logged.push(`${message}: ${Object.values(facts).join(' ')}`);
  let readings = 0;
  const inbox = createInbox({
    folder: openWatchedFolder(folder),
    files: stores.files,
    articles: {
      ...articles,
      read: (input, given) => {
        readings += 1;
        return articles.read(input, given);
      },
    },
    archive,
    log: { info: tell, warn: tell, error: tell },
    now: () => NOW,
  });
  return {
    logged,
    readings: () => readings,
    drop: (name: string, text: string) => writeFileSync(join(folder, name), text),
    look: () => inbox.pollOnce(new AbortController().signal),
    texts: async () =>
      (await stores.articles.articles(await stores.listings.ids())).map(({ text }) =>
        text.split('\n').at(-1),
      ),
    folder,
    files: stores.files,
  };
}

describe('an inbox', () => {
  it('takes in a file that did not change between two looks, once', async () => {
    const { drop, look, texts, readings } = await anInbox();
    drop('a.txt', TEXT.slice(0, 30));
    await look();
    drop('a.txt', TEXT);
    await look();
    expect(readings()).toBe(0);
    await look();
    await look();
    expect(await texts()).toEqual([expect.stringContaining('42 on board')]);
    expect(readings()).toBe(1);
  });

  it('takes in what is renamed to its name, in folders too', async () => {
    const { drop, look, texts, folder, readings } = await anInbox();
    mkdirSync(join(folder, 'monday'));
    drop('monday/a.txt.part', TEXT);
    await look();
    await look();
    expect(readings()).toBe(0);
    renameSync(join(folder, 'monday/a.txt.part'), join(folder, 'monday/a.txt'));
    await look();
    await look();
    expect(await texts()).toHaveLength(1);
  });

  it.each(['.a.txt', '~$a.txt', 'a.txt~', 'a.txt.crdownload', '.hidden/a.txt', 'a.png'])(
    'leaves %s alone',
    async (name) => {
      const { look, readings } = await anInbox(aFolder({ [name]: TEXT }));
      await look();
      await look();
      expect(readings()).toBe(0);
    },
  );

  it('takes in a file once, though a link leads from a folder back to the inbox', async () => {
    const folder = aFolder({ 'monday/a.txt': TEXT });
    symlinkSync(folder, join(folder, 'monday/back'));
    const { look, readings } = await anInbox(folder);
    await look();
    await look();
    expect(readings()).toBe(1);
  });

  it('puts an edited file in the place of the earlier one, and withdraws no deleted one', async () => {
    const { drop, look, texts, folder } = await anInbox(aFolder({ 'a.txt': TEXT }));
    await look();
    await look();
    drop('a.txt', `${TEXT} Correction: it was 43.`);
    await look();
    await look();
    rmSync(join(folder, 'a.txt'));
    await look();
    await look();
    expect(await texts()).toEqual([expect.stringContaining('Correction')]);
  });

  it('tells once of a file that cannot be read, and again of its next version', async () => {
    const { drop, look, texts, logged } = await anInbox(
      aFolder({ 'a.jsonl': 'no JSON\n{"text":"The ferry sailed."}\nnor this', 'b.txt': TEXT }),
    );
    for (let at = 0; at < 4; at += 1) await look();
    expect(logged).toEqual([
      expect.stringMatching(/a file was not taken in whole: .*a\.jsonl .* 2$/),
      expect.stringMatching(/a file was taken in: .*b\.txt 1$/),
    ]);
    expect(await texts()).toHaveLength(2);
    drop('a.jsonl', 'no JSON either');
    await look();
    await look();
    expect(logged).toHaveLength(3);
  });

  it('reads no file that another process reads, and none that it has read', async () => {
    const path = join(aFolder(), 'archive.db');
    const one = await anInbox(aFolder({ 'a.txt': TEXT }), path);
    const other = await anInbox(one.folder, path);
    await one.look();
    await other.look();
    const [file] = await openWatchedFolder(one.folder).listFiles();
    if (!file) throw new Error('a file');
    await other.files.lease(file.path, { now: NOW, leaseMs: 1000 });
    await one.look();
    expect(one.readings()).toBe(0);
    await other.files.release(file.path);
    await one.look();
    await other.look();
    expect([one.readings(), other.readings()]).toEqual([1, 0]);
  });

  it('reads nothing again after a restart', async () => {
    const path = join(aFolder(), 'archive.db');
    const before = await anInbox(aFolder({ 'a.txt': TEXT }), path);
    await before.look();
    await before.look();
    const after = await anInbox(before.folder, path);
    await after.look();
    await after.look();
    expect([before.readings(), after.readings()]).toEqual([1, 0]);
  });

  it('says once that its folder is not there, and takes in what comes when it is', async () => {
    const folder = join(aFolder(), 'inbox');
    const { look, logged, texts, drop } = await anInbox(folder);
    await look();
    await look();
    expect(logged).toEqual([expect.stringMatching(/the inbox is not read: .*PARLEY_INBOX/)]);
    mkdirSync(folder);
    drop('a.txt', TEXT);
    await look();
    await look();
    expect(await texts()).toHaveLength(1);
  });
});
