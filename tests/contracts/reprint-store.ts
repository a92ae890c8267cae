import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';
import type { ReportSignature, ReprintQuery } from '../../src/archive/ports/reprint-store.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

/** What every reprint store does, whatever it keeps articles in. */
export function reprintStoreContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as a reprint store`, () => {
    it('gives all printings of a report', async () => {
      const stores = await open();
      await place(stores.articles, aReport({ id: 'first', text: 'Sailed.' }), { at: 1 });
      await place(stores.articles, aReport({ id: 'again', text: 'Sailed!' }), {
        at: 2,
        reprintGroup: 'first',
      });
      await place(stores.articles, aReport({ id: 'other', text: 'Moored.' }), { at: 3 });
      const printed = await stores.reprints.reprintGroupMembers(['first']);
      expect(printed.map(({ id, reprintGroup: report }) => [id, report])).toEqual([
        ['first', 'first'],
        ['again', 'first'],
      ]);
      await stores.close();
    });

    it('knows which articles print a report that others print too', async () => {
      const stores = await open();
      await place(stores.articles, aReport({ id: 'first', text: 'Sailed.' }), { at: 1 });
      await place(stores.articles, aReport({ id: 'again', text: 'Sailed!' }), {
        at: 2,
        reprintGroup: 'first',
      });
      await place(stores.articles, aReport({ id: 'other', text: 'Moored.' }), { at: 3 });
      const found = await stores.reprints.reprintGroupsOf(['again', 'other', 'gone']);
      expect([...found]).toEqual([['again', 'first']]);
      await stores.close();
    });

    it('finds those that share the most with a signature, within the days', async () => {
      const stores = await open();
      for (const [id, hashes, day] of [
        ['near', [1, 2, 3], 100],
        ['nearest', [1, 2, 3, 4], 114],
        ['too late', [1, 2, 3, 4], 115],
        ['undated', [1, 2], null],
        ['unlike', [8, 9], 100],
      ] as const) {
        const signature = { hashes, textHash: hashes.length * 1000 + (day ?? 0), day };
        await place(stores.articles, aReport({ text: id }), { at: 1, signature });
      }
      const query = queryOf({ hashes: [1, 2, 3, 4], textHash: 7, day: 100 });
      expect(await candidatesOf(stores, query)).toEqual(['near', 'nearest', 'undated']);
      expect(await candidatesOf(stores, { ...query, limit: 1 })).toEqual(['nearest']);
      expect(await candidatesOf(stores, { ...query, minShared: 3 })).toEqual(['near', 'nearest']);
      await stores.close();
    });

    it('finds what is word for word the same whatever the day', async () => {
      const stores = await open();
      const [old, own] = [
        { hashes: [1], textHash: 5, day: 1 },
        { hashes: [2], textHash: 6, day: 900 },
      ];
      await place(stores.articles, aReport({ text: 'old' }), { at: 1, signature: old });
      await place(stores.articles, aReport({ text: 'own' }), { at: 1, signature: own });
      const query = queryOf({ hashes: [2], textHash: 5, day: 900 });
      expect(await candidatesOf(stores, query)).toEqual(['old', 'own']);
      await stores.close();
    });

    it('finds an article with the group that it was placed in', async () => {
      const stores = await open();
      const signature = { hashes: [1, 2], textHash: 3, day: 1 };
      await place(stores.articles, aReport({ text: 'one' }), { at: 1 });
      const joined = { at: 2, signature, reprintGroup: 'one' };
      await place(stores.articles, aReport({ text: 'two' }), joined);
      const find = stores.articles.transact((unit) =>
        unit.findReprintCandidates(queryOf(signature)),
      );
      expect(await find).toEqual([
        { article: aReport({ text: 'two' }), reprintGroup: 'one', sentences: [] },
      ]);
      const members = await stores.reprints.reprintGroupMembers(['one']);
      expect(members.map(({ id }) => id)).toEqual(['one', 'two']);
      await stores.close();
    });

    it('finds no article that is gone or was replaced', async () => {
      const stores = await open();
      const signature = { hashes: [1, 2], textHash: 3, day: 1 };
      const other = { hashes: [7, 8], textHash: 9, day: 1 };
      const signed = { at: 1, signature };
      await place(stores.articles, aReport({ text: 'gone' }), signed);
      await place(stores.articles, aReport({ text: 'was', origin: 'page' }), signed);
      await place(stores.articles, aReport({ text: 'superseded' }), signed);
      await stores.articles.remove('gone');
      const is = aReport({ text: 'is', origin: 'page' });
      await place(stores.articles, is, { at: 2, signature: other });
      await stores.articles.supersede('superseded', 'is', 3);
      expect(await candidatesOf(stores, queryOf(signature))).toEqual([]);
      await stores.close();
    });

    it('signs later what was placed without a signature, once, and no account', async () => {
      const stores = await open();
      const { articles, reprints } = stores;
      for (const text of ['one', 'two']) await place(articles, aReport({ text }), ARRIVAL);
      await place(articles, anAccount({ text: 'The talks began.' }), ARRIVAL);
      expect((await reprints.unsignedReports(9)).map(({ id }) => id)).toEqual(['one', 'two']);
      const signature = { hashes: [1, 2], textHash: 3, day: 1 };
      for (const [id, reprintGroup] of [
        ['one', 'one'],
        ['two', 'one'],
        ['two', 'two'],
      ] as const) {
        await articles.transact((unit) =>
          unit.sign(id, { signature, reprintGroup, sentences: [] }),
        );
      }
      expect(await reprints.unsignedReports(9)).toEqual([]);
      expect(await candidatesOf(stores, queryOf(signature))).toEqual(['one', 'two']);
      expect([...(await reprints.reprintGroupsOf(['one', 'two'])).values()]).toEqual([
        'one',
        'one',
      ]);
      await stores.close();
    });

    it('finds a signature among hundreds that came since', async () => {
      const stores = await open();
      const signatureOf = (at: number) => ({
        hashes: Array.from({ length: 60 }, (_, place) => at * 60 + place),
        textHash: at,
        day: 1,
      });
      for (let at = 0; at < 80; at += 1) {
        const signed = { at, signature: signatureOf(at) };
        await place(stores.articles, aReport({ text: `${at}` }), signed);
      }
      for (const at of [0, 79]) {
        expect(await candidatesOf(stores, queryOf(signatureOf(at)))).toEqual([`${at}`]);
      }
      await stores.articles.remove('0');
      expect(await candidatesOf(stores, queryOf(signatureOf(0)))).toEqual([]);
      await stores.close();
    });

    it('forgets what readers of another version made', async () => {
      const stores = await open();
      const { reprints } = stores;
      await reprints.forgetOtherVersions('1');
      const signature = { hashes: [1, 2], textHash: 3, day: 1 };
      const sentences = [{ start: 0, end: 3, key: 7, isPageText: true }];
      await place(stores.articles, aReport({ text: 'one' }), { at: 1, signature, sentences });
      await reprints.forgetOtherVersions('1');
      expect(await reprints.unsignedReports(9)).toEqual([]);
      await reprints.forgetOtherVersions('2');
      expect((await reprints.unsignedReports(9)).map(({ id }) => id)).toEqual(['one']);
      expect(await candidatesOf(stores, queryOf(signature))).toEqual([]);
      expect([...(await stores.repeated.siteSentences(['one']))]).toEqual([]);
      await stores.close();
    });
  });
}

function queryOf(signature: ReportSignature): ReprintQuery {
  return { signature, minShared: 1, maxDaysApart: 14, limit: 12 };
}

async function candidatesOf({ articles }: ArchiveStores, query: ReprintQuery) {
  const found = await articles.transact((unit) => unit.findReprintCandidates(query));
  return found.map(({ article }) => article.id);
}
