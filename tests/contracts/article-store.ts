import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/archive/ports/article-store.ts';
import type { Report } from '../../src/domain/article.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';

/** What every article store does, whatever it keeps articles in. */
export function articleStoreContract(name: string, open: () => Promise<ArticleStore>): void {
  describe(`${name} as an article store`, () => {
    it('gives back what was put, whole', async () => {
      const store = await open();
      const report = aReport({
        text: 'The ferry sailed.',
        givenId: 'a1',
        url: 'https://a.example/1',
      });
      const account = anAccount({ text: 'The talks began on May 1, 2031.' });
      await store.put(report, ARRIVAL);
      await store.put(account, ARRIVAL);
      expect(await store.articles([report.id, account.id])).toEqual(
        expect.arrayContaining([report, account]),
      );
      await store.close();
    });

    it('replaces the article of the same origin', async () => {
      const store = await open();
      const first = aReport({ id: 'one', origin: 'page', text: 'The ferry sailed.' });
      const second = aReport({ id: 'two', origin: 'page', text: 'The ferry did not sail.' });
      expect(await store.put(first, ARRIVAL)).toBe('added');
      expect(await store.put(first, ARRIVAL)).toBe('unchanged');
      expect(await store.put(second, ARRIVAL)).toBe('revised');
      expect(await store.ids()).toEqual(['two']);
      await store.close();
    });

    it('keeps what a later revision replaced, and when the first one came', async () => {
      const store = await open();
      const [first, second] = ['The ferry sailed.', 'The ferry did not sail.'].map((text) =>
        aReport({ origin: 'page', title: 'Ferry', text }),
      ) as [Report, Report];
      await store.put(first, { at: 1000 });
      await store.put(second, { at: 2000 });
      const { id: articleId, title, text } = first;
      const kept = { articleId, replacedBy: second.id, title, text, at: 2000 };
      expect(await store.replaced('page')).toEqual([kept]);
      expect(await store.arrived(999, 1000)).toMatchObject([{ id: second.id, arrivedAt: 1000 }]);
      await store.close();
    });

    it('gives the reports that arrived in a window, and no account', async () => {
      const store = await open();
      for (const at of [1, 2, 3]) await store.put(aReport({ text: `Report ${at}.` }), { at });
      await store.put(anAccount({ text: 'The talks began.' }), { at: 2 });
      const ids = async (after: number, until: number) =>
        (await store.arrived(after, until)).map(({ id }) => id);
      expect(await ids(1, 3)).toEqual(['Report 2.', 'Report 3.']);
      expect(await ids(3, 9)).toEqual([]);
      await store.close();
    });

    it('gives all printings of a report', async () => {
      const store = await open();
      await store.put(aReport({ id: 'first', text: 'Sailed.' }), { at: 1 });
      await store.put(aReport({ id: 'again', text: 'Sailed!' }), { at: 2, report: 'first' });
      await store.put(aReport({ id: 'other', text: 'Moored.' }), { at: 3 });
      const printed = await store.printings(['first']);
      expect(printed.map(({ id, report }) => [id, report])).toEqual([
        ['first', 'first'],
        ['again', 'first'],
      ]);
      await store.close();
    });

    it('raises its revision with every change and with nothing else', async () => {
      const store = await open();
      const start = await store.revision();
      const report = aReport({ text: 'The ferry sailed.' });
      await store.put(report, ARRIVAL);
      const added = await store.revision();
      await store.put(report, ARRIVAL);
      expect(await store.revision()).toBe(added);
      await store.remove(report.id);
      expect([start, added, await store.revision()]).toEqual([start, start + 1, start + 2]);
      await store.close();
    });

    it('takes out an article by the id given with it', async () => {
      const store = await open();
      const report = aReport({ text: 'The ferry sailed.', givenId: 'desk-7' });
      await store.put(report, ARRIVAL);
      expect(await store.remove('desk-7')).toEqual(report);
      expect(await store.remove('desk-7')).toBeUndefined();
      expect(await store.list()).toEqual([]);
      await store.close();
    });

    it('takes out the accounts that are no longer among the files, and no report', async () => {
      const store = await open();
      await store.put(anAccount({ id: 'kept', origin: 'chronicle:kept', text: 'Kept.' }), ARRIVAL);
      await store.put(anAccount({ id: 'gone', origin: 'chronicle:gone', text: 'Gone.' }), ARRIVAL);
      await store.put(aReport({ id: 'report', text: 'A report.' }), ARRIVAL);
      expect(await store.removeAccountsExcept(['chronicle:kept'])).toBe(1);
      expect(await store.ids()).toEqual(['kept', 'report']);
      await store.close();
    });

    it('knows the date of the newest report, the chronicle aside', async () => {
      const store = await open();
      expect(await store.newestReport()).toBeNull();
      await store.put(aReport({ id: 'a', text: 'A.', published: '2031-05-02' }), ARRIVAL);
      await store.put(aReport({ id: 'b', text: 'B.', published: '2031-05-04T10:00Z' }), ARRIVAL);
      await store.put(anAccount({ id: 'c', text: 'C.', published: '2032-01-01' }), ARRIVAL);
      expect(await store.newestReport()).toBe('2031-05-04T10:00Z');
      await store.close();
    });

    it('keeps notes and the last snapshot', async () => {
      const store = await open();
      await store.setNote('seen', 'one');
      await store.setNote('seen', 'two');
      const snapshot = { version: '1', revision: 3, body: '{}' };
      await store.saveSnapshot({ ...snapshot, revision: 2 });
      await store.saveSnapshot(snapshot);
      expect([await store.note('seen'), await store.note('unseen')]).toEqual(['two', null]);
      expect(await store.snapshot()).toEqual(snapshot);
      await store.close();
    });

    it('finds a thousand articles at once', async () => {
      const store = await open();
      const ids = Array.from({ length: 1000 }, (_, at) => `id-${at}`);
      for (const id of ids) await store.put(aReport({ id, text: `Report ${id}.` }), ARRIVAL);
      const found = await store.articles(ids);
      expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      await store.close();
    });
  });
}
