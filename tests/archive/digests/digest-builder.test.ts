import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import type { DigestRequest } from '../../../src/archive/digests/digest-builder.ts';
import type { ArchiveStores } from '../../../src/archive/ports/archive-parts.ts';
import type { Article } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { aKnowledge, anAccount, aReport, NOW } from '../../support/builders.ts';
import { place } from '../../support/place.ts';

const HOUR_MS = 60 * 60 * 1000;

const LAST_DAY: DigestRequest = { since: NOW - 24 * HOUR_MS, until: NOW, subject: null };

const FERRY = 'The last ferry left Port Ellis on Saturday with ninety pilgrims on board.';
const PILOTS = 'Harbour pilots walked out on Saturday, leaving eleven vessels at anchor.';

const aNewReport = (said: Parameters<typeof aReport>[0]) =>
  aReport({ published: '2031-06-01', ...said });

interface Setting {
  readonly stores: ArchiveStores;
  readonly archive: Archive;
}

async function holding(
  articles: readonly (readonly [Article, Parameters<typeof place>[2]])[],
  failing: readonly { feed: string; since: string }[] = [],
): Promise<Setting> {
  const dialect = createSqliteDialect(':memory:');
  const stores = await openStores({ dialect, lasts: false });
  const beat = { synonyms: [['ferry', 'steamer']] };
  const wire = { name: 'Strait Wire', aliases: [], hosts: [], country: null, language: null };
  const outlets = [{ ...wire, stateOwned: null, agency: true }];
  const archive = createArchive(stores, aKnowledge(beat, outlets), {
    failing: async () => failing,
  });
  onTestFinished(() => archive.close());
  for (const [article, arrival] of articles) await place(stores.articles, article, arrival);
  return { stores, archive };
}

const aBerth = (at: number) =>
  aNewReport({ id: `berth-${at}`, text: `The ferry B${at} moored at berth ${at} on Saturday.` });

/** Counts how often other work had its turn. */
function countTurns() {
  let count = 0;
  let next = setImmediate(function turn() {
    count += 1;
    next = setImmediate(turn);
  });
  onTestFinished(() => clearImmediate(next));
  return {
    reset() {
      const before = count;
      count = 0;
      return before;
    },
  };
}

const textsOf = async ({ archive }: Setting, request = LAST_DAY) =>
  (await archive.digest(request)).developments.map(({ sentences }) => sentences[0].text);

describe('digests of an archive', () => {
  it('tell what arrived after one instant and not after the other', async () => {
    const setting = await holding([
      [aNewReport({ text: FERRY }), { at: LAST_DAY.since }],
      [aNewReport({ text: PILOTS }), { at: NOW }],
    ]);
    expect(await textsOf(setting)).toEqual([PILOTS]);
    const before = { ...LAST_DAY, since: LAST_DAY.since - 1, until: NOW - 1 };
    expect(await textsOf(setting, before)).toEqual([FERRY]);
  });

  it('count outlets by printings and reports without them, and quote the agency', async () => {
    const printings = ['The Gull', 'Strait Wire', 'Isles Gazette'].map(
      (outlet, at) =>
        [
          aNewReport({ id: outlet, text: FERRY, outlet }),
          { at: NOW - 3 + at, reprintGroup: 'The Gull' },
        ] as const,
    );
    const { archive } = await holding(printings);
    const { developments, read } = await archive.digest(LAST_DAY);
    expect(developments).toMatchObject([
      {
        independent: 1,
        printedBy: ['Strait Wire', 'The Gull', 'Isles Gazette'],
        sentences: [{ article: { outlet: 'Strait Wire' } }],
      },
    ]);
    expect(read).toMatchObject({ articles: 3, outlets: 3, newest: '2031-06-01' });
  });

  it('hold no reprint of what was there before, and no revision of it', async () => {
    const old = { at: LAST_DAY.since - HOUR_MS };
    const setting = await holding([
      [aNewReport({ id: 'first', text: FERRY }), old],
      [
        aNewReport({ id: 'again', text: FERRY, outlet: 'The Gull' }),
        { at: NOW, reprintGroup: 'first' },
      ],
      [aNewReport({ id: 'a', origin: 'page', text: 'Pilots walked out.' }), old],
      [aNewReport({ id: 'b', origin: 'page', text: PILOTS }), { at: NOW }],
    ]);
    expect(await textsOf(setting)).toEqual([]);
  });

  it('list what has no date apart, as no news, and join it with nothing', async () => {
    const { archive } = await holding([
      [aNewReport({ id: 'dated', text: FERRY }), { at: NOW - 1 }],
      [aReport({ id: 'old', text: `${FERRY} It was a cold day.`, published: null }), { at: NOW }],
      [aReport({ id: 'other', text: PILOTS, published: null }), { at: NOW }],
    ]);
    const { developments, undated } = await archive.digest(LAST_DAY);
    expect(developments).toMatchObject([{ independent: 1, sentences: [{ text: FERRY }] }]);
    expect(undated?.map(({ id }) => id)).toEqual(['old', 'other']);
    const onPilots = await archive.digest({ ...LAST_DAY, subject: 'harbour pilots' });
    expect(onPilots).toMatchObject({ developments: [], undated: [{ id: 'other' }] });
  });

  it('announce of what has no date only the days that it states whole', async () => {
    const text = 'A summit in Gull Bay will be held next week. The fleet will sail on 9 June 2031.';
    const { archive } = await holding([[aReport({ text, published: null }), { at: NOW }]]);
    const { announced } = await archive.digest(LAST_DAY);
    expect(announced.map(({ date }) => date)).toEqual(['2031-06-09']);
  });

  it('hold nothing of the chronicle', async () => {
    const account = anAccount({ text: FERRY, event: { from: '2031-06-01', to: '2031-06-01' } });
    const { archive } = await holding([[account, { at: NOW }]]);
    const digest = await archive.digest(LAST_DAY);
    expect(digest).toMatchObject({ developments: [], announced: [], read: { articles: 0 } });
    expect(digest.held).toEqual({ reports: false, newest: null });
  });

  it('keep to a subject, by the other words that the beat knows for it', async () => {
    const setting = await holding([
      [aNewReport({ text: FERRY }), { at: NOW - 1 }],
      [aNewReport({ text: PILOTS }), { at: NOW }],
    ]);
    expect(await textsOf(setting, { ...LAST_DAY, subject: 'the last steamer' })).toEqual([FERRY]);
    expect(await textsOf(setting, { ...LAST_DAY, subject: 'oysters' })).toEqual([]);
  });

  it('announce what a day brings in its morning, and no more in its evening', async () => {
    const text = 'The ministers will meet in Gull Bay on June 1 for a second round of talks.';
    const report = aReport({ text, published: '2031-05-31' });
    const { archive } = await holding([[report, { at: NOW - 7 * HOUR_MS }]]);
    const morning = await archive.digest({ ...LAST_DAY, until: NOW - 6 * HOUR_MS });
    expect(morning.announced).toMatchObject([{ date: '2031-06-01' }]);
    const evening = await archive.digest({ ...LAST_DAY, until: NOW + 6 * HOUR_MS });
    expect(evening.announced).toEqual([]);
  });

  it('say what the archive holds where nothing came, and which feeds could not be read', async () => {
    const failing = [{ feed: 'https://gull.example/feed', since: '2031-05-31T08:00:00.000Z' }];
    const { archive } = await holding([[aNewReport({ text: FERRY }), { at: 0 }]], failing);
    const { read, held } = await archive.digest(LAST_DAY);
    expect(read).toEqual({ articles: 0, outlets: 0, newest: null, feedsFailing: failing });
    expect(held).toEqual({ reports: true, newest: '2031-06-01' });
  });

  it('leave other work its turn from the first report that is read to the last that is told', async () => {
    const reports = Array.from({ length: 120 }, (_, at) => aBerth(at));
    const { archive, stores } = await holding(reports.map((report) => [report, { at: NOW }]));
    const turns = countTurns();
    const read = vi.spyOn(stores.listings, 'accounts').mockImplementationOnce(async () => {
      expect(turns.reset()).toBeGreaterThanOrEqual(120 / 4);
      return [];
    });
    await archive.digest(LAST_DAY);
    expect(read).toHaveBeenCalledOnce();
    expect(turns.reset()).toBeGreaterThan(5 * (120 / 25));
  });

  it('let whoever waits know that they are being made, report by report', async () => {
    const { archive } = await holding(STRAIT_DAY.map(({ report }) => [report, { at: NOW }]));
    let times = 0;
    const meanwhile = async () => {
      times += 1;
    };
    await archive.digest({ ...LAST_DAY, meanwhile });
    expect(times).toBeGreaterThanOrEqual(STRAIT_DAY.length);
  });

  it('compare twelve hundred reports, the newest, and say how many they leave out', async () => {
    const setting = await holding([
      [aNewReport({ text: PILOTS }), { at: NOW - HOUR_MS }],
      ...Array.from({ length: 1200 }, (_, at) => [aBerth(at), { at: NOW }] as const),
    ]);
    const { developments, read } = await setting.archive.digest(LAST_DAY);
    expect(developments.reduce((sum, { independent }) => sum + independent, 0)).toBe(1200);
    expect(read).toMatchObject({ articles: 1201, leftOut: 1 });
    const onPilots = await setting.archive.digest({ ...LAST_DAY, subject: 'harbour pilots' });
    expect(onPilots.developments.map(({ sentences: [{ text }] }) => text)).toEqual([PILOTS]);
    expect(onPilots.read).not.toHaveProperty('leftOut');
  });

  it('refuse a subject without words', async () => {
    const { archive } = await holding([]);
    await expect(archive.digest({ ...LAST_DAY, subject: ' ' })).rejects.toMatchObject({
      code: 'bad-question',
    });
  });
});
