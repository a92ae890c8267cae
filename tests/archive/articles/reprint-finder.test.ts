import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { pickOriginal } from '../../../src/archive/articles/reprint-finder.ts';
import type { ArrivedReport } from '../../../src/archive/ports/article-listings.ts';
import type { Report } from '../../../src/domain/article.ts';
import type { Outlet } from '../../../src/domain/beat.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, anAccount, aReport, NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';
import { WITHOUT_WORKSPACES } from '../../support/undo-migrations.ts';
import { BRIEF, WIRE } from '../../support/wire-copy.ts';

const AGENCY: Outlet = {
  name: 'Strait News',
  aliases: [],
  hosts: [],
  country: null,
  language: 'en',
  stateOwned: null,
  agency: true,
};

const REPRINT = `By our staff (Strait News)\n\n${WIRE.replace('Fishermen', 'Seamen')}`;

/** Makes the tables of signatures and sentences what they were before postings. */
const WITHOUT_POSTINGS = `
  drop view all_signature_postings; drop view all_sentence_postings;
  drop table signatures; drop table signature_postings; drop table new_signature_postings;
  drop table sentence_postings; drop table new_sentence_postings;
  create table signatures (hash bigint not null, day integer, revision integer not null);
  create table site_sentences (revision integer not null, start integer not null,
    "end" integer not null, key bigint not null, is_page_text integer not null);
  ${WITHOUT_WORKSPACES}
  delete from kysely_migration where name >= '0011'`;

async function open(path = ':memory:') {
  const dialect = createSqliteDialect(path);
  const stores = await openStores({ dialect, lasts: false });
  const archive = createArchive(stores, aKnowledge({}, [AGENCY]));
  onTestFinished(() => archive.close());
  const ingest = async (article: Report) => {
    const { status, reprintOf } = await archive.ingest(article, NOW);
    return [status, reprintOf?.id ?? null];
  };
  return { ...stores, archive, ingest };
}

describe('wire copy', () => {
  it('is no reprint of what another process printed right after it', async () => {
    const path = join(aFolder(), 'one.db');
    const other = await open(path);
    const stores = await openStores({ dialect: createSqliteDialect(path), lasts: false });
    let printed: unknown;
    const transact: typeof stores.articles.transact = async (work) => {
      const done = await stores.articles.transact(work);
      const isPlaced = (await stores.articles.articles(['a'])).length > 0;
      if (isPlaced)
        printed ??= await other.ingest(aReport({ id: 'b', outlet: 'B', text: REPRINT }));
      return done;
    };
    const articles = { ...stores.articles, transact };
    const archive = createArchive({ ...stores, articles }, aKnowledge({}, [AGENCY]));
    onTestFinished(() => archive.close());
    const placed = await archive.ingest(aReport({ id: 'a', text: WIRE }), NOW);
    expect(placed).toMatchObject({ status: 'added', reprintOf: null });
    expect(printed).toEqual(['reprint', 'a']);
  });

  it('is a reprint of the article that stands for its report', async () => {
    const { ingest } = await open();
    expect(await ingest(aReport({ id: 'a', text: WIRE }))).toEqual(['added', null]);
    expect(await ingest(aReport({ id: 'b', outlet: 'B', text: REPRINT }))).toEqual([
      'reprint',
      'a',
    ]);
    expect(await ingest(aReport({ id: 'b', outlet: 'B', text: REPRINT }))).toEqual([
      'unchanged',
      'a',
    ]);
    expect(await ingest(aReport({ id: 'c', text: BRIEF }))).toEqual(['added', null]);
  });

  it('is the same report as the agency’s own that comes after it', async () => {
    const { ingest } = await open();
    await ingest(aReport({ id: 'b', text: REPRINT }));
    const own = aReport({ id: 'own', outlet: 'Strait News', published: '2031-05-03', text: WIRE });
    expect(await ingest(own)).toEqual(['reprint', 'b']);
    expect(await ingest(aReport({ id: 'c', text: WIRE }))).toEqual(['reprint', 'own']);
  });

  it('is one report within two weeks, and word for word whenever it comes', async () => {
    const { ingest } = await open();
    await ingest(aReport({ id: 'a', published: '2031-05-02', text: WIRE }));
    const later = { published: '2032-05-02' };
    expect(await ingest(aReport({ ...later, id: 'b', text: REPRINT }))).toEqual(['added', null]);
    expect(await ingest(aReport({ ...later, id: 'c', text: WIRE }))).toEqual(['reprint', 'a']);
    expect(await ingest(aReport({ id: 'd', published: null, text: `${WIRE} It rained.` }))).toEqual(
      ['reprint', 'a'],
    );
  });

  it('is no reprint in another language, nor of the chronicle', async () => {
    const { archive, ingest } = await open();
    await ingest(aReport({ id: 'a', text: WIRE }));
    expect(await ingest(aReport({ id: 'b', language: 'de', text: WIRE }))).toEqual(['added', null]);
    const account = anAccount({ id: 'c', origin: 'chronicle:c', text: WIRE });
    expect((await archive.ingest(account, NOW)).status).toBe('added');
  });

  it('stays one report where its first printing is withdrawn', async () => {
    const { archive, ingest } = await open();
    for (const id of ['a', 'b']) await ingest(aReport({ id, text: WIRE }));
    await archive.withdraw('a');
    expect(await ingest(aReport({ id: 'c', text: WIRE }))).toEqual(['reprint', 'b']);
  });

  it('that is corrected stays with its report, and leaves it where it became another text', async () => {
    const { ingest } = await open();
    await ingest(aReport({ id: 'a', text: WIRE }));
    await ingest(aReport({ id: 'b', origin: 'page', text: REPRINT }));
    const corrected = REPRINT.replace('42', '43');
    expect(await ingest(aReport({ id: 'b2', origin: 'page', text: corrected }))).toEqual([
      'revised',
      'a',
    ]);
    expect(await ingest(aReport({ id: 'b3', origin: 'page', text: BRIEF }))).toEqual([
      'revised',
      null,
    ]);
  });

  it('that was put before there were signatures is found with the next article', async () => {
    const { articles, reprints, ingest } = await open();
    await place(articles, aReport({ id: 'a', text: WIRE }), { at: 1 });
    await place(articles, aReport({ id: 'b', text: REPRINT }), { at: 2 });
    await ingest(aReport({ id: 'c', text: BRIEF }));
    expect((await reprints.reprintGroupMembers(['a'])).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is found again, and what its site repeats, in an archive from before postings', async () => {
    const path = join(aFolder(), 'archive.db');
    const menu = 'Harbour and tides\n\nLetters to the harbour master\n\n';
    const page = (id: string) => ({ id, url: `https://paper.example/${id}`, outlet: null });
    const { archive, ingest } = await open(path);
    await ingest(aReport({ ...page('a'), text: menu + WIRE }));
    await ingest(aReport({ ...page('b'), text: menu + BRIEF }));
    await archive.close();
    const file = new DatabaseSync(path);
    file.exec(WITHOUT_POSTINGS);
    file.close();
    const after = await open(path);
    expect(await after.ingest(aReport({ id: 'c', text: REPRINT }))).toEqual(['reprint', 'a']);
    const repeated = await after.repeated.repeatedIn(['a', 'b']);
    expect([...repeated.values()].map((sentences) => sentences.length)).toEqual([2, 2]);
  });

  it('that comes in many outlets at once is one report', async () => {
    const { reprints, ingest } = await open();
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => ingest(aReport({ id, outlet: id, text: WIRE }))));
    expect(await reprints.reprintGroupMembers(['a'])).toHaveLength(4);
  });
});

describe('an article that came again', () => {
  it('tells what a revision changed', async () => {
    const { archive } = await open();
    await archive.ingest(aReport({ id: 'a', origin: 'page', text: BRIEF }), NOW);
    const text = BRIEF.replace('Friday', 'Thursday');
    const { changes } = await archive.ingest(aReport({ id: 'b', origin: 'page', text }), NOW);
    expect(changes?.removed).toEqual([BRIEF.slice(0, BRIEF.indexOf(' He denied'))]);
    expect(changes?.added[0]).toContain('on Thursday');
  });

  it('is refused once it was withdrawn, and taken when it is let in again', async () => {
    const { archive, ingest } = await open();
    const article = aReport({ id: 'a', text: BRIEF });
    await ingest(article);
    await archive.withdraw('a');
    await expect(ingest(article)).rejects.toMatchObject({ code: 'withdrawn' });
    expect(await archive.readmit('a')).toBe(true);
    expect(await ingest(article)).toEqual(['added', null]);
  });
});

describe('the printing that stands for a report', () => {
  const printing = (said: Partial<ArrivedReport>): ArrivedReport => {
    const { text, ...article } = aReport({ text: said.id ?? '' });
    return { ...article, characters: text.length, arrivedAt: NOW, reprintGroup: 'r', ...said };
  };
  const lead = (...printings: readonly Partial<ArrivedReport>[]) =>
    pickOriginal(printings.map(printing), new Set(['Strait News'])).id;

  it('is the agency’s own, and else the one that was published first', () => {
    const agency = { id: 'own', outlet: 'Strait News', published: '2031-05-04' };
    const [early, late] = [
      { id: 'early', published: '2031-05-02T06:00:00Z' },
      { id: 'late', published: '2031-05-02T09:00:00Z' },
    ];
    expect(lead(late, early, agency)).toBe('own');
    expect(lead(late, early)).toBe('early');
  });

  it('is the one that came first of those published alike, and an undated one last', () => {
    const [one, other] = [
      { id: 'one', arrivedAt: 2 },
      { id: 'other', arrivedAt: 1 },
    ];
    expect(lead(one, other)).toBe('other');
    expect(lead({ id: 'undated', published: null, arrivedAt: 0 }, one)).toBe('one');
  });
});
