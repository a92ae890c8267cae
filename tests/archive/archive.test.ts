import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import type { WorkLog } from '../../src/archive/ports/work-log.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { aKnowledge, aReport, NOW } from '../support/builders.ts';
import { aFolder } from '../support/folder.ts';

const SAILED = 'The ferry Aurora sailed from Port Ellis on Monday.';
const account = (text: string) => `---
title: Talks begin
date: 2031-05-01
place: Port Ellis
sources:
  times: { publisher: The Ferry Times }
---

The talks began on May 1, 2031. ${text} Nobody signed anything. [^times]
`;

/** Taking a passage out of an average and building it without one differ in the last digits. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;

async function open(path: string, log?: Pick<WorkLog, 'warn'>): Promise<Archive> {
  const stores = await openStores({
    dialect: createSqliteDialect(path),
    lasts: path !== ':memory:',
  });
  return createArchive(stores, aKnowledge(), undefined, undefined, log ? { log } : {});
}

const chronicle = (raw: string, signature: string) => ({
  signature,
  read: async () => [{ name: '2031-05-01-talks.md', raw }],
});

const unread = (signature: string) => ({
  signature,
  read: () => Promise.reject(new Error('the files were read')),
});

const excerptsOf = async (archive: Archive, question: string) => {
  const answer = await archive.ask(question);
  return answer.status === 'answered' ? answer.excerpts.map(({ passage }) => passage.text) : [];
};

describe('an article', () => {
  it.each([
    [{ title: 'Talks '.repeat(400) }, 'has a headline of 2400 characters'],
    [{ outlet: 'ф'.repeat(1500) }, 'has an outlet of 3000 bytes'],
    [{ url: `https://a.example/${'a'.repeat(3000)}`, origin: 'a' }, 'has an address of 3018 bytes'],
    [{ givenId: 'a'.repeat(3000) }, 'has an id of 3000 bytes'],
  ])('is refused in a line where it is named without end', async (named, why) => {
    const archive = await open(':memory:');
    const refusal = { code: 'too-large', message: expect.stringContaining(why) };
    await expect(archive.ingest(aReport({ text: SAILED, ...named }), NOW)).rejects.toMatchObject(
      refusal,
    );
  });
});

describe('an archive', () => {
  it('answers from an article as soon as it is ingested, and no longer when it is withdrawn', async () => {
    const archive = await open(':memory:');
    expect(await excerptsOf(archive, 'Where did the Aurora sail from?')).toEqual([]);
    const { article, passages } = await archive.ingest(aReport({ text: SAILED }), NOW);
    expect(passages).toBe(1);
    expect(await excerptsOf(archive, 'Where did the Aurora sail from?')).toEqual([SAILED]);
    await archive.withdraw(article.id);
    expect(await excerptsOf(archive, 'Where did the Aurora sail from?')).toEqual([]);
    await archive.close();
  });

  it('puts misspelt words of a subject right, as those of a question', async () => {
    const archive = await open(':memory:');
    const text =
      'Port Ellis counted 14 wounded on 3 May 2031. Norland said the wounded were sailors.';
    await archive.ingest(aReport({ text, published: '2031-05-04' }), NOW);
    const ledger = await archive.figures({ subject: 'wouned', limit: 5, today: null });
    expect(ledger.subject).toBe('wounded');
    expect((await archive.sides('wouned sailors', 5)).subject).toBe('wounded sailors');
    await archive.close();
  });

  it('knows a day that a report only hints at, where a question names it', async () => {
    const archive = await open(':memory:');
    const told = 'Divers raised the ferry Aurora on Wednesday with 412 crates on board.';
    const other = 'Divers raised the ferry Boreas on Friday with 390 crates on board.';
    await archive.ingest(aReport({ text: told, published: '2031-05-08' }), NOW);
    await archive.ingest(aReport({ text: other, published: '2031-08-02' }), NOW);
    const question = 'How many crates did divers raise on 7 May 2031?';
    expect(await excerptsOf(archive, question)).toEqual([told]);
    await archive.close();
  });

  it('quotes the latest revision of a page, whole', async () => {
    const archive = await open(':memory:');
    await archive.ingest(aReport({ id: '1', origin: 'page', text: SAILED }), NOW);
    await archive.ask('Where did the Aurora sail from?');
    const corrected = 'Correction: the ferry Aurora sailed from Cape Rowan on Monday.';
    await archive.ingest(aReport({ id: '2', origin: 'page', text: corrected }), NOW);
    expect(await excerptsOf(archive, 'Where did the Aurora sail from?')).toEqual([corrected]);
    await archive.close();
  });

  it('answers after a revision as if the first one had never been', async () => {
    const question = 'Which ferry sailed on day 33?';
    const later = aReport({ id: 'later', origin: 'page', text: 'Ferry 99 moored on day 33.' });
    const others = Array.from({ length: 30 }, (_, at) =>
      aReport({ text: `Ferry ${at} sailed on day ${at * 3} of the strike.` }),
    );
    const revised = await open(':memory:');
    for (const one of others) await revised.ingest(one, NOW);
    await revised.ingest(aReport({ id: 'first', origin: 'page', text: SAILED.repeat(3) }), NOW);
    await revised.ask(question);
    await revised.ingest(later, NOW);
    const fresh = await open(':memory:');
    for (const one of [...others, later]) await fresh.ingest(one, NOW);
    const found = await Promise.all([revised.ask(question), fresh.ask(question)]);
    const [one, other] = found.map((answer) => JSON.stringify(answer, rounded));
    expect(one).toBe(other);
    await revised.close();
    await fresh.close();
  });

  it('answers after a withdrawal as if the article had never been, after a restart too', async () => {
    const question = 'Which ferry sailed on day 33?';
    const path = join(aFolder(), 'archive.db');
    const others = Array.from({ length: 30 }, (_, at) =>
      aReport({ text: `Ferry ${at} sailed on day ${at * 3} of the strike.` }),
    );
    const before = await open(path);
    for (const one of others) await before.ingest(one, NOW);
    await before.ingest(aReport({ id: 'gone', text: SAILED.repeat(3) }), NOW);
    await before.ask(question);
    await before.close();
    const after = await open(path);
    await after.ask(question);
    await after.withdraw('gone');
    const fresh = await open(':memory:');
    for (const one of others) await fresh.ingest(one, NOW);
    const [one, other] = [await after.ask(question), await fresh.ask(question)];
    expect(JSON.stringify(one, rounded)).toBe(JSON.stringify(other, rounded));
    await after.close();
    await fresh.close();
  });

  it('answers alike after a restart, from the index that it wrote down', async () => {
    const path = join(aFolder(), 'archive.db');
    const before = await open(path);
    for (let at = 0; at < 50; at += 1) {
      await before.ingest(
        aReport({ text: `Ferry ${at} sailed on day ${at * 3} of the strike.` }),
        NOW,
      );
    }
    const answer = await before.ask('Which ferry sailed on day 33?');
    await before.close();

    const database = new DatabaseSync(path);
    expect(database.prepare('select count(*) as count from index_segments').get()).not.toEqual({
      count: 0,
    });
    database.close();
    const after = await open(path);
    expect(await after.ask('Which ferry sailed on day 33?')).toEqual(answer);
    await after.close();
  });

  it('builds its index again where the one written down is damaged', async () => {
    const path = join(aFolder(), 'archive.db');
    const before = await open(path);
    await before.ingest(aReport({ text: SAILED }), NOW);
    await before.ask('Where did the Aurora sail from?');
    await before.close();
    const database = new DatabaseSync(path);
    database.exec(`update index_segments set body = substr(body, 1, 40)`);
    database.close();
    const warnings: string[] = [];
    const after = await open(path, { warn: (_, message) => warnings.push(message) });
    expect(await excerptsOf(after, 'Where did the Aurora sail from?')).toEqual([SAILED]);
    expect(warnings).toEqual(['a damaged part of the search index is built anew']);
    await after.close();
  });

  it('finds what another process ingested meanwhile', async () => {
    const path = join(aFolder(), 'archive.db');
    const [one, other] = [await open(path), await open(path)];
    await one.ask('Where did the Aurora sail from?');
    await other.ingest(aReport({ text: SAILED }), NOW);
    expect(await excerptsOf(one, 'Where did the Aurora sail from?')).toEqual([SAILED]);
    await one.close();
    await other.close();
  });

  it('reads the chronicle again only where its files changed', async () => {
    const archive = await open(':memory:');
    onTestFinished(() => archive.close());
    const first = chronicle(account('Nora Ellis led them.'), 'one');
    expect(await archive.syncChronicle(first)).toEqual({ changed: 1 });
    expect(await archive.syncChronicle(unread('one'))).toEqual({ changed: 0 });
    const second = chronicle(account('Paul Rowan led them.'), 'two');
    expect(await archive.syncChronicle(second)).toEqual({ changed: 1 });
    const [excerpt] = await excerptsOf(archive, 'Who led the talks?');
    expect(excerpt).toContain('Paul Rowan led them.');
  });

  it('takes out the accounts of a chronicle whose files are gone', async () => {
    const archive = await open(':memory:');
    onTestFinished(() => archive.close());
    await archive.syncChronicle(chronicle(account('Nora Ellis led them.'), 'one'));
    const none = { signature: 'two', read: async () => [] };
    expect(await archive.syncChronicle(none)).toEqual({ changed: 1 });
    expect(await archive.sources()).toEqual([]);
  });

  it('keeps the chronicle it has where a file of the new one is broken', async () => {
    const archive = await open(':memory:');
    onTestFinished(() => archive.close());
    await archive.syncChronicle(chronicle(account('Nora Ellis led them.'), 'one'));
    const broken = chronicle('no front matter', 'two');
    await expect(archive.syncChronicle(broken)).rejects.toMatchObject({ code: 'broken-corpus' });
    expect(await archive.sources()).toHaveLength(1);
  });
});
