import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';
import type { Report } from '../../src/domain/article.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';
import { BRIEF, WIRE } from '../support/wire-copy.ts';

/** What every article store does, whatever it keeps articles in. */
export function articleStoreContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as an article store`, () => {
    it('gives back what was put, whole', async () => {
      const stores = await open();
      const report = aReport({
        text: 'The ferry sailed.',
        givenId: 'a1',
        url: 'https://a.example/1',
        textBasis: 'metadata',
      });
      const account = anAccount({ text: 'The talks began on May 1, 2031.' });
      await place(stores.articles, report, ARRIVAL);
      await place(stores.articles, account, ARRIVAL);
      expect(await stores.articles.articles([report.id, account.id])).toEqual(
        expect.arrayContaining([report, account]),
      );
      await stores.close();
    });

    it('replaces the article of the same origin', async () => {
      const stores = await open();
      const first = aReport({ id: 'one', origin: 'page', text: 'The ferry sailed.' });
      const second = aReport({ id: 'two', origin: 'page', text: 'The ferry did not sail.' });
      expect(await place(stores.articles, first, ARRIVAL)).toBe('added');
      expect(await place(stores.articles, first, ARRIVAL)).toBe('unchanged');
      expect(await place(stores.articles, second, ARRIVAL)).toBe('revised');
      expect(await stores.listings.ids()).toEqual(['two']);
      await stores.close();
    });

    it('puts the whole article in the place of a summary, and never a summary in its place', async () => {
      const stores = await open();
      const told = aReport({ id: 'told', origin: 'page', text: 'Sailed.', extent: 'summary' });
      const whole = aReport({ id: 'whole', origin: 'page', text: 'The ferry sailed.' });
      expect(await place(stores.articles, told, ARRIVAL)).toBe('added');
      expect(await place(stores.articles, whole, ARRIVAL)).toBe('revised');
      expect(await place(stores.articles, told, ARRIVAL)).toBe('unchanged');
      expect(await stores.articles.articles(['whole', 'told'])).toEqual([whole]);
      await stores.close();
    });

    it('keeps what a later revision replaced, and when the first one came', async () => {
      const stores = await open();
      const [first, second] = ['The ferry sailed.', 'The ferry did not sail.'].map((text) =>
        aReport({ origin: 'page', title: 'Ferry', text }),
      ) as [Report, Report];
      await place(stores.articles, first, { at: 1000 });
      await place(stores.articles, second, { at: 2000 });
      const { id: articleId, title, titleBasis, text } = first;
      const kept = { articleId, replacedBy: second.id, title, titleBasis, text, at: 2000 };
      expect(await stores.articles.earlierRevisions('page')).toEqual([kept]);
      expect(await stores.articles.replacedRevisions([articleId, second.id])).toEqual([kept]);
      expect(await stores.listings.arrivedReports(999, 1000)).toMatchObject([
        { id: second.id, arrivedAt: 1000 },
      ]);
      await stores.close();
    });

    it('keeps out what was withdrawn, under its address and under another, until it is let in', async () => {
      const stores = await open();
      const report = aReport({ id: 'a', givenId: 'desk-7', origin: 'page', text: 'It sailed.' });
      await place(stores.articles, report, ARRIVAL);
      await stores.articles.remove('a');
      expect(await place(stores.articles, report, ARRIVAL)).toBe('withdrawn');
      expect(await place(stores.articles, { ...report, origin: 'copy' }, ARRIVAL)).toBe(
        'withdrawn',
      );
      expect(await place(stores.articles, { ...report, id: 'b' }, ARRIVAL)).toBe('withdrawn');
      expect([
        await stores.articles.readmit('desk-7'),
        await stores.articles.readmit('desk-7'),
      ]).toEqual([true, false]);
      expect(await place(stores.articles, report, ARRIVAL)).toBe('added');
      await stores.close();
    });

    it('lets another article of the same origin stay, under an origin of its own', async () => {
      const stores = await open();
      const [first, second] = [
        aReport({ origin: '-', text: 'Sailed.' }),
        aReport({ origin: '-', text: 'Moored.' }),
      ];
      await place(stores.articles, first, ARRIVAL);
      const displaced = [{ kind: 'moved', id: first.id, origin: '-#1' }] as const;
      expect(await place(stores.articles, second, { ...ARRIVAL, displaced })).toBe('added');
      expect(await stores.listings.ids()).toEqual([first.id, second.id]);
      const later = aReport({ id: '3', origin: '-', text: 'Moored!' });
      expect(await place(stores.articles, later, ARRIVAL)).toBe('revised');
      expect(await stores.listings.ids()).toEqual([first.id, '3']);
      await stores.close();
    });

    it('puts a revision in the place of what was moved aside, with the history of both', async () => {
      const stores = await open();
      const texts = [WIRE, BRIEF, `${WIRE} It rained.`, `${WIRE} It rained. It snowed.`];
      for (const [at, text] of texts.entries()) {
        const title = text === BRIEF ? 'Customs' : 'Ferry';
        const said = { id: `${at}`, origin: 'page', url: 'https://paper.example/' };
        await place(stores.articles, aReport({ ...said, title, text }), { at });
      }
      expect(await stores.listings.arrivedReports(-1, 9)).toMatchObject([
        { id: '3', origin: 'page', arrivedAt: 0 },
        { id: '1', origin: 'page#1', arrivedAt: 1 },
      ]);
      const history = await stores.articles.earlierRevisions('page');
      expect(history.map(({ articleId }) => articleId)).toEqual(['0', '2']);
      await stores.close();
    });

    it('does all of a unit of work or nothing', async () => {
      const stores = await open();
      await place(stores.articles, aReport({ id: 'one', origin: 'page', text: '1.' }), ARRIVAL);
      const broken = stores.articles.transact(async (unit) => {
        const placement = { arrivedAt: 1, reprintGroup: 'two', signature: null, sentences: [] };
        const displaced = [{ kind: 'replaced', id: 'one', at: 1 }] as const;
        const second = aReport({ id: 'two', origin: 'page', text: '2.' });
        await unit.place(second, { ...placement, displaced });
        throw new Error('broken off');
      });
      await expect(broken).rejects.toThrow('broken off');
      expect(await stores.listings.ids()).toEqual(['one']);
      expect(await stores.articles.earlierRevisions('page')).toEqual([]);
      await stores.close();
    });

    it('keeps an article whose place one of another origin took, and lets it come again', async () => {
      const stores = await open();
      const summary = aReport({ id: 'summary', origin: 'feed', text: 'The ferry sailed.' });
      await place(stores.articles, summary, ARRIVAL);
      await place(
        stores.articles,
        aReport({ id: 'whole', text: 'The ferry sailed at noon.' }),
        ARRIVAL,
      );
      await stores.articles.supersede('summary', 'whole', 5000);
      expect(await stores.listings.ids()).toEqual(['whole']);
      expect(await stores.articles.replacedRevisions(['summary'])).toMatchObject([
        { replacedBy: 'whole', at: 5000 },
      ]);
      expect(await place(stores.articles, summary, ARRIVAL)).toBe('added');
      await stores.close();
    });

    it('takes out an article by the id given with it', async () => {
      const stores = await open();
      const report = aReport({ text: 'The ferry sailed.', givenId: 'desk-7' });
      await place(stores.articles, report, ARRIVAL);
      expect(await stores.articles.remove('desk-7')).toEqual(report);
      expect(await stores.articles.remove('desk-7')).toBeUndefined();
      expect(await stores.listings.list()).toEqual([]);
      await stores.close();
    });

    it('takes out the accounts that are no longer among the files, and no report', async () => {
      const stores = await open();
      await place(
        stores.articles,
        anAccount({ id: 'kept', origin: 'chronicle:kept', text: 'Kept.' }),
        ARRIVAL,
      );
      await place(
        stores.articles,
        anAccount({ id: 'gone', origin: 'chronicle:gone', text: 'Gone.' }),
        ARRIVAL,
      );
      await place(stores.articles, aReport({ id: 'report', text: 'A report.' }), ARRIVAL);
      expect(await stores.articles.removeAccountsExcept(['chronicle:kept'])).toBe(1);
      expect(await stores.listings.ids()).toEqual(['kept', 'report']);
      await stores.close();
    });

    it('finds a thousand articles at once', async () => {
      const stores = await open();
      const ids = Array.from({ length: 1000 }, (_, at) => `id-${at}`);
      for (const id of ids)
        await place(stores.articles, aReport({ id, text: `Report ${id}.` }), ARRIVAL);
      const found = await stores.articles.articles(ids);
      expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      await stores.close();
    });
  });
}
