import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, anAccount, aReport, NOW } from '../../support/builders.ts';

const WHATEVER = { subject: null, from: null, to: null, dates: 10, sentences: 1 };

const NEWS = Array.from({ length: 40 }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, '0');
  return aReport({
    published: `2031-05-${day}`,
    text: `Ferry number ${at} left Port Ellis with ${at * 7} pilgrims and ${at * 11} crates of oysters.`,
  });
});

async function holding(articles: readonly Article[]): Promise<Archive> {
  const stores = await openStores({
    dialect: createSqliteDialect(':memory:'),
    lasts: false,
  });
  const beat = {
    synonyms: [['truce', 'armistice']],
    days: [{ name: 'Strait Day', aliases: [], month: 4, day: 4 }],
  };
  const archive = createArchive(stores, aKnowledge(beat));
  onTestFinished(() => archive.close());
  for (const article of articles) await archive.ingest(article, NOW);
  return archive;
}

describe('timelines of an archive', () => {
  it('leave other work its turn while articles are read', async () => {
    const archive = await holding(NEWS);
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 0);
    await archive.timeline(WHATEVER);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(1);
  });

  it('of a window list nothing of the archive that was no news then', async () => {
    const dialect = createSqliteDialect(':memory:');
    const { listings, ...stores } = await openStores({ dialect, lasts: false });
    let listed = 0;
    const counted = async <Rows extends readonly unknown[]>(rows: Promise<Rows>): Promise<Rows> => {
      listed += (await rows).length;
      return await rows;
    };
    const archive = createArchive(
      {
        ...stores,
        listings: {
          ...listings,
          list: () => counted(listings.list()),
          mayBeNewsOf: (days) => counted(listings.mayBeNewsOf(days)),
        },
      },
      aKnowledge(),
    );
    onTestFinished(() => archive.close());
    const old = aReport({
      text: 'A ferry left Port Ellis on May 2, 2021.',
      published: '2021-05-02',
    });
    for (const article of [...NEWS, old]) await archive.ingest(article, NOW);
    const may = { from: '2021-05-01', to: '2021-05-31' };
    const { entries } = await archive.timeline({ ...WHATEVER, ...may });
    expect([entries.length, listed]).toEqual([1, 1]);
  });

  it('find a subject by the other words that the beat knows for it', async () => {
    const text = 'Norland and Southmark signed an armistice on May 1, 2031.';
    const archive = await holding([...NEWS, aReport({ text })]);
    const { entries } = await archive.timeline({ ...WHATEVER, subject: 'truce' });
    expect(entries).toMatchObject([{ date: '2031-05-01', sentences: [{ text }] }]);
  });

  it('know the days that the beat calls by names', async () => {
    const text = 'The two ministers laid a wreath at the lighthouse on Strait Day.';
    const archive = await holding([aReport({ text, published: '2031-04-06' })]);
    const { entries } = await archive.timeline(WHATEVER);
    expect(entries).toMatchObject([{ date: '2031-04-04', basis: 'resolved' }]);
  });

  it('name what is near to a subject that nothing tells of, and no more than that', async () => {
    const archive = await holding(NEWS);
    const { entries, nearest } = await archive.timeline({
      ...WHATEVER,
      subject: 'penicillin for pilgrims and oysters',
    });
    expect(entries).toEqual([]);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });

  it('read their window from their words, with the days that the beat calls by names', async () => {
    const archive = await holding(NEWS);
    const words = 'ferry since Strait Day';
    const told = await archive.timeline({ ...WHATEVER, subject: words, today: '2031-06-01' });
    expect(told).toMatchObject({ subject: 'ferry', from: '2031-04-04', to: null });
    const flagged = { ...WHATEVER, subject: words, today: '2031-06-01', from: '2031-05-20' };
    expect(await archive.timeline(flagged)).toMatchObject({ from: '2031-05-20', to: null });
  });

  it('count the dates that they leave out', async () => {
    const archive = await holding(NEWS);
    const { entries, left } = await archive.timeline({ ...WHATEVER, dates: 3 });
    expect([entries.length, left]).toEqual([3, 25]);
  });

  it('tell the event of a subject, not what is said beside it', async () => {
    const signed = aReport({
      title: 'Norland and Southmark sign the strait accord',
      text: 'Norland and Southmark signed the strait accord on May 1, 2031. A strait pilot said that the price of oysters fell.',
    });
    const other = aReport({
      title: 'Storm keeps ferries in port as the strait accord is read out',
      text: 'A storm kept forty ferries in Port Ellis on May 3, 2031.',
      published: '2031-05-04',
    });
    const archive = await holding([...NEWS, signed, other]);
    const { entries } = await archive.timeline({ ...WHATEVER, subject: 'strait agreement' });
    expect(entries.map(({ date }) => date)).toEqual(['2031-05-01']);
  });

  it('find an account by the title of its event', async () => {
    const text = 'Both sides brought ninety people each to the pier of Gull Bay.';
    const event = { from: '2031-05-02', to: '2031-05-04' };
    const account = anAccount({ title: 'Prisoner exchange at Gull Bay', text, event });
    const archive = await holding([...NEWS, account]);
    const request = { ...WHATEVER, subject: 'prisoner exchange', from: '2031-05-01' };
    const { entries } = await archive.timeline(request);
    expect(entries).toMatchObject([{ date: event.from, until: event.to, sentences: [{ text }] }]);
  });

  it('find the news nearest to a window that is years away', async () => {
    const archive = await holding(NEWS);
    const { nearest } = await archive.timeline({ ...WHATEVER, to: '2019-01-01' });
    expect(nearest.map(({ date }) => date)).toEqual(['2031-05-01']);
  });

  it('refuse a subject of white space', async () => {
    const archive = await holding(NEWS);
    const asked = archive.timeline({ ...WHATEVER, subject: '  ' });
    await expect(asked).rejects.toMatchObject({ code: 'bad-question' });
  });
});
