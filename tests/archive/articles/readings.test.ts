import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { createReadings } from '../../../src/archive/articles/readings.ts';
import {
  createStoredReaders,
  type StoredReader,
  type StoredReaders,
} from '../../../src/archive/articles/stored-readers.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { NamedDay } from '../../../src/domain/beat.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import type { NameKnowledge } from '../../../src/text/names/beat-names.ts';
import { ARRIVAL, aBeat, aKnowledge, anAccount, aReport, NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { place } from '../../support/place.ts';
import { WITHOUT_WORKSPACES } from '../../support/undo-migrations.ts';

const SAILED = aReport({
  text: 'The ferry sailed on Monday. It sank on 3 May 2031. Port Ellis mourned.',
  published: '2031-05-07',
});
const ELLIS_DAY: NamedDay = { name: 'Ellis Day', aliases: [], month: 5, day: 3 };
const EVERYTHING = { subject: null, from: null, to: null, dates: 9, sentences: 3 };

/** Readers that note what they read, each by its name. */
function counting(namedDays: readonly NamedDay[] = [], beat: NameKnowledge = aBeat()) {
  const read: string[] = [];
  const noting = <Input, Reading, Kind extends Article>(
    reader: StoredReader<Input, Reading, Kind>,
  ): StoredReader<Input, Reading, Kind> => ({
    ...reader,
    read: (article, input) => {
      read.push(reader.reader);
      return reader.read(article, input);
    },
  });
  const plain = createStoredReaders({ namedDays, outlets: [], beat });
  const readers: StoredReaders = {
    sentences: noting(plain.sentences),
    terms: noting(plain.terms),
    dates: noting(plain.dates),
    datedSentences: noting(plain.datedSentences),
    opening: noting(plain.opening),
    firstSentences: noting(plain.firstSentences),
    speech: noting(plain.speech),
  };
  return { readers, read };
}

async function opened(path = ':memory:') {
  return await openStores({ dialect: createSqliteDialect(path), lasts: path !== ':memory:' });
}

async function holding(...articles: readonly Article[]) {
  const stores = await opened();
  onTestFinished(() => stores.close());
  for (const article of articles) await place(stores.articles, article, ARRIVAL);
  return stores;
}

describe('readings', () => {
  it('are made once, whatever is asked and how often', async () => {
    const { readers, read } = counting();
    const stores = await opened();
    const readings = createReadings(stores, readers);
    const archive = createArchive(stores, aKnowledge(), undefined, readings);
    onTestFinished(() => archive.close());
    await archive.ingest(SAILED, NOW);
    for (const question of ['When did the ferry sail?', 'When did the ferry sink?']) {
      await archive.ask(question);
      await archive.timeline(EVERYTHING);
      await archive.timeline({ ...EVERYTHING, subject: 'ferry' });
      await archive.digest({ since: 0, until: NOW + 1, subject: null });
    }
    expect(read.toSorted()).toEqual(['dated-sentences', 'dates', 'sentences', 'speech', 'terms']);
  });

  it('that cannot be stored are used all the same, and the backlog says why', async () => {
    const stores = await holding(SAILED);
    const full = async () => Promise.reject(new Failure('broken-archive', 'the disk is full'));
    const { readers } = counting();
    const readings = createReadings(
      { ...stores, readings: { ...stores.readings, save: full } },
      readers,
    );
    const readingOf = await readings.texts([SAILED]);
    expect(readingOf(SAILED).sentences).toHaveLength(3);
    const ended = new AbortController().signal;
    await expect(readings.readBacklog(ended)).rejects.toThrow('the disk is full');
  });

  it('of dates are made again when the named days change, and those of sentences are not', async () => {
    const stores = await holding(SAILED);
    const before = createReadings(stores, counting().readers);
    await before.texts([SAILED]);
    await before.datedSentences([SAILED]);
    const { readers, read } = counting([ELLIS_DAY]);
    const after = createReadings(stores, readers);
    await after.texts([SAILED]);
    await after.datedSentences([SAILED]);
    expect(read).toEqual(['dates', 'dated-sentences']);
  });

  it('of who says what are made once, with the names of the beat, and again when those change', async () => {
    const said = aReport({ text: 'Lind said the port was open. “It is ours,” she said.' });
    const stores = await holding(said);
    const plain = await createReadings(stores, counting().readers).speech([said]);
    const lind = { name: 'Mara Lind', aliases: ['Lind'], side: null, roles: [] };
    const { readers, read } = counting([], aBeat({ people: [lind] }));
    const known = createReadings(stores, readers);
    await known.speech([said]);
    const again = await known.speech([said]);
    expect(plain(said).quotes.map(({ speaker }) => speaker?.name)).not.toContain('Mara Lind');
    expect(again(said).quotes.map(({ speaker }) => speaker?.name)).toContain('Mara Lind');
    expect(read).toEqual(['speech']);
  });

  it('of a digest go no further than the beginning of a long report, and are made once', async () => {
    const long = aReport({ text: SAILED.text.repeat(80), published: '2031-05-07' });
    const { readers, read } = counting();
    const readings = createReadings(await holding(long), readers);
    const one = await readings.openings([{ article: long, day: '2031-05-07' }]);
    const other = await readings.openings([{ article: long, day: '2031-05-07' }]);
    expect(other(long)).toEqual(one(long));
    expect(read).toEqual(['opening']);
  });

  it('of a damaged row are made again', async () => {
    const stores = await holding(SAILED);
    const { readers, read } = counting();
    await stores.readings.save(readers.sentences, new Map([[SAILED.id, '[1,']]));
    const readingOf = await createReadings(stores, readers).texts([SAILED]);
    expect(readingOf(SAILED).sentences).toHaveLength(3);
    expect(read).toEqual(['sentences', 'terms']);
  });

  it('are made of all that is stored by a look at the backlog', async () => {
    const all = ['Night fell.', 'Day broke.'].map((text) => aReport({ text }));
    const account = anAccount({ text: 'The sides met.' });
    const stores = await holding(...all, account);
    const { readers, read } = counting();
    const readings = createReadings(stores, readers);
    await readings.readBacklog(new AbortController().signal);
    await readings.readBacklog(new AbortController().signal);
    expect(read.filter((reader) => reader === 'terms')).toHaveLength(3);
    expect(await stores.readings.unread(readers.datedSentences, 0, 9)).toEqual([]);
  });

  it('are made of an archive from before there were any', async () => {
    const path = join(aFolder(), 'archive.db');
    const before = createArchive(await opened(path), aKnowledge());
    await before.ingest(SAILED, NOW);
    const answer = await before.ask('When did the ferry sink?');
    await before.close();
    const file = new DatabaseSync(path);
    file.exec(`
      drop table readings; drop table repeated_sentences; drop table sentence_postings;
      drop table new_sentence_postings; drop table new_signature_postings;
      drop view all_signature_postings; drop view all_sentence_postings;
      drop table signatures; alter table signature_postings rename to signatures;
      alter table articles drop column text_basis;
  ${WITHOUT_WORKSPACES}
      delete from kysely_migration where name >= '0009'
    `);
    file.close();
    const after = createArchive(await opened(path), aKnowledge());
    onTestFinished(() => after.close());
    expect(await after.ask('When did the ferry sink?')).toEqual(answer);
  });
});
