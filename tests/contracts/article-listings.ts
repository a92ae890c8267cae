import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

/** What every list of articles does, whatever it keeps articles in. */
export function articleListingsContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as a list of articles`, () => {
    it('gives the reports that arrived in a window, and no account', async () => {
      const stores = await open();
      for (const at of [1, 2, 3])
        await place(stores.articles, aReport({ text: `Report ${at}.` }), { at });
      await place(stores.articles, anAccount({ text: 'The talks began.' }), { at: 2 });
      const ids = async (after: number, until: number, last?: number) =>
        (await stores.listings.arrivedReports(after, until, last)).map(({ id }) => id);
      expect(await ids(1, 3)).toEqual(['Report 2.', 'Report 3.']);
      expect(await ids(0, 3, 2)).toEqual(['Report 2.', 'Report 3.']);
      expect(await ids(3, 9)).toEqual([]);
      await stores.close();
    });

    it('knows at which revision each report came, a changed page as another', async () => {
      const stores = await open();
      await place(stores.articles, aReport({ id: 'a', text: 'A.', origin: 'page' }), ARRIVAL);
      const before = await stores.index.revision();
      await place(stores.articles, aReport({ id: 'b', text: 'B.' }), ARRIVAL);
      await place(stores.articles, aReport({ id: 'c', text: 'C.', origin: 'page' }), ARRIVAL);
      const later = await stores.listings.reportRevisions(before);
      expect([...later.keys()]).toEqual(['b', 'c']);
      expect(later.get('c')).toBe(await stores.index.revision());
      expect([...(await stores.listings.reportRevisions(0, ['b'])).keys()]).toEqual(['b']);
      await stores.close();
    });

    it('says what came and went after a revision', async () => {
      const stores = await open();
      await place(stores.articles, aReport({ id: 'a', text: 'A.', origin: 'page' }), ARRIVAL);
      await place(stores.articles, aReport({ id: 'b', text: 'B.' }), ARRIVAL);
      const before = await stores.index.revision();
      await place(stores.articles, aReport({ id: 'c', text: 'C.', origin: 'page' }), ARRIVAL);
      const between = await stores.index.revision();
      await stores.articles.remove('b');
      const { listings } = stores;
      expect(await listings.changesSince(before)).toEqual({ added: ['c'], removed: ['a', 'b'] });
      expect(await listings.changesSince(between)).toEqual({ added: [], removed: ['b'] });
      await stores.close();
    });

    it('finds an article by its id and by the id given with it', async () => {
      const stores = await open();
      const report = aReport({ id: 'a', givenId: 'desk-7', text: 'A.' });
      await place(stores.articles, report, ARRIVAL);
      expect(await stores.listings.idOf('a')).toBe('a');
      expect(await stores.listings.idOf('desk-7')).toBe('a');
      expect(await stores.listings.idOf('desk-8')).toBeUndefined();
      await stores.close();
    });

    it('knows when the first revision of a report arrived, and of no account', async () => {
      const stores = await open();
      const page = { id: 'a', text: 'A.', origin: 'page' };
      await place(stores.articles, aReport(page), { at: 3 });
      await place(stores.articles, aReport({ ...page, id: 'b', text: 'A. B.' }), { at: 5 });
      await place(stores.articles, anAccount({ id: 'c', text: 'The talks began.' }), ARRIVAL);
      expect(await stores.listings.arrivalOf('b')).toBe(3);
      expect(await stores.listings.arrivalOf('a')).toBeUndefined();
      expect(await stores.listings.arrivalOf('c')).toBeUndefined();
      await stores.close();
    });

    it('gives the reports of the last days, the newest first', async () => {
      const stores = await open();
      for (const published of ['2031-05-01', '2031-05-03T08:00:00Z', null, '2031-05-02'])
        await place(stores.articles, aReport({ text: `Of ${published}.`, published }), ARRIVAL);
      const { listings } = stores;
      const last = ['Of 2031-05-03T08:00:00Z.', 'Of 2031-05-02.'];
      expect(await listings.publishedSince('2031-05-02', 5)).toEqual(last);
      expect(await listings.publishedSince('2031-05-02', 1)).toEqual(last.slice(0, 1));
      await stores.close();
    });

    it('names the reports that were published from one day to another, times of the last one too', async () => {
      const { articles, listings, close } = await open();
      const days = ['2031-05-01', '2031-05-02', '2031-05-03T23:30:00Z', '2031-05-04'];
      for (const published of days) {
        await place(
          articles,
          aReport({ text: `Of ${published}.`, id: published, published }),
          ARRIVAL,
        );
      }
      const within = (most: number) => listings.publishedWithin('2031-05-02', '2031-05-03', most);
      expect(await within(9)).toEqual(days.slice(1, 3));
      expect(await within(1)).toEqual(days.slice(1, 2));
      await close();
    });

    it('gives what may be news of some days: reports of them or of no day, and all accounts', async () => {
      const { articles, listings, close } = await open();
      const days = ['2031-05-04', '2031-05-01', null, '2031-05-03T23:30:00Z', '2031-05-02'];
      for (const published of days) {
        const id = String(published);
        await place(articles, aReport({ text: `Of ${id}.`, id, published }), ARRIVAL);
      }
      const event = { from: '2029-01-01', to: '2029-01-02' };
      await place(articles, anAccount({ id: 'told', text: 'The talks began.', event }), ARRIVAL);
      const ids = async (from: string | null, to: string | null) =>
        (await listings.mayBeNewsOf({ from, to })).map(({ id }) => id);
      expect(await ids('2031-05-02', '2031-05-03')).toEqual([
        ...['null', '2031-05-03T23:30:00Z', '2031-05-02', 'told'],
      ]);
      expect(await ids(null, '2031-05-01')).toEqual(['2031-05-01', 'null', 'told']);
      expect(await ids('2031-05-04', null)).toEqual(['2031-05-04', 'null', 'told']);
      expect(await listings.mayBeNewsOf({ from: null, to: null })).toEqual([
        ...days.map((published) => ({ id: String(published), kind: 'report', published })),
        { id: 'told', kind: 'chronicle', event },
      ]);
      await close();
    });

    it('lists what there is without its text, and the accounts alone', async () => {
      const stores = await open();
      const { text, ...report } = aReport({ text: 'The ferry sailed.' });
      const { text: told, ...account } = anAccount({ text: 'The talks began.' });
      await place(stores.articles, { ...report, text }, ARRIVAL);
      await place(stores.articles, { ...account, text: told }, ARRIVAL);
      const listed = { ...account, characters: told.length };
      expect(await stores.listings.list()).toEqual([
        { ...report, characters: text.length },
        listed,
      ]);
      expect(await stores.listings.accounts()).toEqual([listed]);
      await stores.close();
    });

    it('says how much there is, and what came last', async () => {
      const stores = await open();
      await place(stores.articles, anAccount({ text: 'The talks began.' }), ARRIVAL);
      for (const [at, outlet] of ['The Gull', null, 'The Gull', 'Strait Post'].entries()) {
        await place(
          stores.articles,
          aReport({ id: `r${at}`, text: `Report ${at}.`, outlet, published: `2031-06-0${at + 1}` }),
          ARRIVAL,
        );
      }
      const { latest, ...counts } = await stores.listings.holdings(2);
      expect(counts).toEqual({ reports: 4, outlets: 2, accounts: 1, newest: '2031-06-04' });
      expect(latest.map(({ id }) => id)).toEqual(['r3', 'r2']);
      await stores.close();
    });

    it('knows the date of the newest report, the chronicle aside', async () => {
      const stores = await open();
      expect(await stores.listings.newestReport()).toBeNull();
      await place(
        stores.articles,
        aReport({ id: 'a', text: 'A.', published: '2031-05-02' }),
        ARRIVAL,
      );
      await place(
        stores.articles,
        aReport({ id: 'b', text: 'B.', published: '2031-05-04T10:00Z' }),
        ARRIVAL,
      );
      await place(
        stores.articles,
        anAccount({ id: 'c', text: 'C.', published: '2032-01-01' }),
        ARRIVAL,
      );
      expect(await stores.listings.newestReport()).toBe('2031-05-04T10:00Z');
      await stores.close();
    });
  });
}
