import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/archive/ports/article-store.ts';
import type { ReaderKey, ReadingStore } from '../../src/archive/ports/reading-store.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

interface OpenedStores {
  readonly articles: ArticleStore;
  readonly readings: ReadingStore;
  close(): Promise<void>;
}

const KEY: ReaderKey = { reader: 'words', version: '1' };
const LATER: ReaderKey = { ...KEY, version: '2' };
const SAILED = aReport({ text: 'The ferry sailed.' });
const SANK = aReport({ text: 'The ferry sank.' });

/** What every store of readings does. */
export function readingStoreContract(name: string, open: () => Promise<OpenedStores>): void {
  const holding = async (...all: readonly (typeof SAILED | ReturnType<typeof anAccount>)[]) => {
    const stores = await open();
    for (const article of all) await place(stores.articles, article, ARRIVAL);
    await stores.readings.save(KEY, new Map(all.map(({ id }) => [id, `read ${id}`])));
    return stores;
  };

  describe(`${name} as a store of readings`, () => {
    it('gives what was read in the articles that are asked for', async () => {
      const { readings, close } = await holding(SAILED, SANK);
      expect([...(await readings.load(KEY, [SANK.id, 'none']))]).toEqual([
        [SANK.id, `read ${SANK.id}`],
      ]);
      expect((await readings.load({ ...KEY, reader: 'dates' }, [SANK.id])).size).toBe(0);
      await close();
    });

    it('stores one version of a reading, the last one', async () => {
      const { readings, close } = await holding(SAILED);
      await readings.save(LATER, new Map([[SAILED.id, 'read again']]));
      expect((await readings.load(KEY, [SAILED.id])).size).toBe(0);
      expect((await readings.load(LATER, [SAILED.id])).get(SAILED.id)).toBe('read again');
      await close();
    });

    it('lists the articles that a reader has not read in a version, the last first', async () => {
      const { readings, close } = await holding(SAILED, SANK);
      expect(await readings.unread(KEY, 0, 9)).toEqual([]);
      expect(await readings.unread(LATER, 0, 9)).toEqual([SANK.id, SAILED.id]);
      expect(await readings.unread(LATER, 0, 1)).toEqual([SANK.id]);
      expect(await readings.unread(LATER, 1, 9)).toEqual([SANK.id]);
      await close();
    });

    it('gives the readings of more articles than one statement asks for', async () => {
      const all = Array.from({ length: 1001 }, (_, at) => aReport({ text: `Ferry ${at} sailed.` }));
      const { readings, close } = await holding(...all);
      const found = await readings.load(
        KEY,
        all.map(({ id }) => id),
      );
      expect(found.size).toBe(1001);
      await close();
    });

    it('drops the readings of an article that is not stored', async () => {
      const { articles, readings, close } = await holding(SAILED);
      await articles.remove(SAILED.id);
      await readings.save(KEY, new Map([[SAILED.id, 'too late']]));
      expect((await readings.load(KEY, [SAILED.id])).size).toBe(0);
      await close();
    });

    it.each<[string, (stores: OpenedStores) => Promise<unknown>]>([
      ['withdrawn', ({ articles }) => articles.remove(SAILED.id)],
      ['superseded', ({ articles }) => articles.supersede(SAILED.id, SANK.id, ARRIVAL.at)],
      [
        'revised',
        ({ articles }) =>
          place(articles, { ...SANK, origin: SAILED.origin, title: SAILED.title }, ARRIVAL),
      ],
    ])('has no reading of an article that was %s', async (_, takeOut) => {
      const stores = await holding(SAILED);
      await takeOut(stores);
      expect((await stores.readings.load(KEY, [SAILED.id])).size).toBe(0);
      await stores.close();
    });

    it('has no reading of an account that is no longer in the chronicle', async () => {
      const account = anAccount({ text: 'The sides met.' });
      const { articles, readings, close } = await holding(account, SAILED);
      await articles.removeAccountsExcept([]);
      expect([...(await readings.load(KEY, [account.id, SAILED.id])).keys()]).toEqual([SAILED.id]);
      await close();
    });
  });
}
