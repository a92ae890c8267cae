import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';
import { aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

const MENU = { start: 0, end: 4, key: 2 ** 51 + 1, isPageText: true };
const BACKGROUND = { start: 5, end: 9, key: 2 ** 51 + 3, isPageText: false };

/** What every store of repeated sentences does, whatever it keeps articles in. */
export function repeatedSentencesContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as a store of repeated sentences`, () => {
    const holding = async (groups: readonly string[]) => {
      const stores = await open();
      const put = (id: string, reprintGroup: string) =>
        place(stores.articles, aReport({ id, text: `Home. ${id}` }), {
          at: Number(id),
          reprintGroup,
          sentences: [MENU, BACKGROUND],
        });
      for (const [at, group] of groups.entries()) await put(`${at}`, group);
      return { ...stores, put };
    };

    it('knows what two reports of a site have, and in which articles', async () => {
      const stores = await holding(['a']);
      expect([...(await stores.repeated.repeatedIn(['0']))]).toEqual([]);
      await stores.put('1', 'b');
      const found = await stores.repeated.repeatedIn(['0', '1', 'gone']);
      expect(Object.fromEntries(found)).toEqual({ 0: [MENU], 1: [MENU, BACKGROUND] });
      expect([...(await stores.repeated.pageTextKeys(9))]).toEqual([MENU.key]);
      const among = await stores.articles.transact((unit) =>
        unit.repeatedAmong([1, BACKGROUND.key]),
      );
      expect([...among]).toEqual([BACKGROUND.key]);
      await stores.close();
    });

    it('leaves to the article that came first what is background in others, revised or not', async () => {
      const stores = await holding(['a', 'b']);
      await place(stores.articles, aReport({ id: 'later', origin: '0', text: 'Home. Again' }), {
        at: 2,
        reprintGroup: 'a',
        sentences: [BACKGROUND],
      });
      const found = await stores.repeated.repeatedIn(['later', '1']);
      expect(Object.fromEntries(found)).toEqual({ 1: [BACKGROUND] });
      await stores.close();
    });

    it('counts the printings of one report once, and the revisions of an article', async () => {
      const stores = await holding(['a', 'a', 'a']);
      await place(stores.articles, aReport({ id: 'later', origin: '2', text: 'Home. Again' }), {
        at: 1,
        reprintGroup: 'b',
        sentences: [],
      });
      expect([...(await stores.repeated.pageTextKeys(9))]).toEqual([]);
      await stores.close();
    });

    it('forgets what is no longer repeated where articles are withdrawn', async () => {
      const stores = await holding(['a', 'b', 'c']);
      await stores.articles.remove('0');
      expect([...(await stores.repeated.pageTextKeys(9))]).toEqual([MENU.key]);
      await stores.articles.remove('1');
      expect([...(await stores.repeated.pageTextKeys(9))]).toEqual([]);
      expect([...(await stores.repeated.repeatedIn(['2']))]).toEqual([]);
      await stores.close();
    });

    it('knows the sentences of articles, by article', async () => {
      const stores = await holding(['a']);
      const found = await stores.repeated.siteSentences(['0', 'gone']);
      expect(Object.fromEntries(found)).toEqual({ 0: [MENU, BACKGROUND] });
      await stores.close();
    });

    it('knows them among hundreds of articles, and forgets those of one that came early', async () => {
      const stores = await holding(['a']);
      const sentences = (at: number) =>
        Array.from({ length: 100 }, (_, place) => ({ ...MENU, key: at * 100 + place }));
      for (let at = 1; at <= 50; at += 1) {
        await place(stores.articles, aReport({ id: `${at}`, text: `${at}` }), {
          at,
          sentences: sentences(at),
        });
      }
      await stores.put('99', 'b');
      await place(stores.articles, aReport({ id: 'again', text: 'Again' }), {
        at: 100,
        sentences: sentences(2).slice(0, 1),
      });
      const found = await stores.repeated.repeatedIn(['1', '2', '99']);
      expect(Object.fromEntries(found)).toEqual({
        2: sentences(2).slice(0, 1),
        99: [MENU, BACKGROUND],
      });
      for (const id of ['0', '2']) await stores.articles.remove(id);
      expect([...(await stores.repeated.pageTextKeys(9))]).toEqual([]);
      await stores.close();
    });
  });
}
