import { describe, expect, it } from 'vitest';
import type { ArticleStore, ReprintCandidate } from '../../src/archive/ports/article-store.ts';
import type { Article, Report } from '../../src/domain/article.ts';
import type { Signature } from '../../src/intake/signature/signature.ts';
import { ARRIVAL, anAccount, aReport } from '../support/builders.ts';

/** A signature that remembers what it was offered, and finds nothing. */
function signedBy(signature: Signature, day: number | null) {
  const offered: string[] = [];
  return {
    signature,
    day,
    offered,
    findGroup(alike: readonly ReprintCandidate[]): string | undefined {
      offered.push(...alike.map(({ article }) => article.id));
      return undefined;
    },
  };
}

function firstOffered([first]: readonly ReprintCandidate[]): string | undefined {
  return first?.reprintGroup;
}

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

    it('puts the whole article in the place of a summary, and never a summary in its place', async () => {
      const store = await open();
      const told = aReport({ id: 'told', origin: 'page', text: 'Sailed.', extent: 'summary' });
      const whole = aReport({ id: 'whole', origin: 'page', text: 'The ferry sailed.' });
      expect(await store.put(told, ARRIVAL)).toBe('added');
      expect(await store.put(whole, ARRIVAL)).toBe('revised');
      expect(await store.put(told, ARRIVAL)).toBe('unchanged');
      expect(await store.articles(['whole', 'told'])).toEqual([whole]);
      await store.close();
    });

    it('keeps what a later revision replaced, and when the first one came', async () => {
      const store = await open();
      const [first, second] = ['The ferry sailed.', 'The ferry did not sail.'].map((text) =>
        aReport({ origin: 'page', title: 'Ferry', text }),
      ) as [Report, Report];
      await store.put(first, { at: 1000 });
      await store.put(second, { at: 2000 });
      const { id: articleId, title, titleBasis, text } = first;
      const kept = { articleId, replacedBy: second.id, title, titleBasis, text, at: 2000 };
      expect(await store.earlierRevisions('page')).toEqual([kept]);
      expect(await store.replacedRevisions([articleId, second.id])).toEqual([kept]);
      expect(await store.arrivedReports(999, 1000)).toMatchObject([
        { id: second.id, arrivedAt: 1000 },
      ]);
      await store.close();
    });

    it('gives the reports that arrived in a window, and no account', async () => {
      const store = await open();
      for (const at of [1, 2, 3]) await store.put(aReport({ text: `Report ${at}.` }), { at });
      await store.put(anAccount({ text: 'The talks began.' }), { at: 2 });
      const ids = async (after: number, until: number, last?: number) =>
        (await store.arrivedReports(after, until, last)).map(({ id }) => id);
      expect(await ids(1, 3)).toEqual(['Report 2.', 'Report 3.']);
      expect(await ids(0, 3, 2)).toEqual(['Report 2.', 'Report 3.']);
      expect(await ids(3, 9)).toEqual([]);
      await store.close();
    });

    it('lists what there is without its text, and the accounts alone', async () => {
      const store = await open();
      const { text, ...report } = aReport({ text: 'The ferry sailed.' });
      const { text: told, ...account } = anAccount({ text: 'The talks began.' });
      await store.put({ ...report, text }, ARRIVAL);
      await store.put({ ...account, text: told }, ARRIVAL);
      const listed = { ...account, characters: told.length };
      expect(await store.list()).toEqual([{ ...report, characters: text.length }, listed]);
      expect(await store.accounts()).toEqual([listed]);
      await store.close();
    });

    it('gives all printings of a report', async () => {
      const store = await open();
      await store.put(aReport({ id: 'first', text: 'Sailed.' }), { at: 1 });
      await store.put(aReport({ id: 'again', text: 'Sailed!' }), { at: 2, reprintGroup: 'first' });
      await store.put(aReport({ id: 'other', text: 'Moored.' }), { at: 3 });
      const printed = await store.reprintGroupMembers(['first']);
      expect(printed.map(({ id, reprintGroup: report }) => [id, report])).toEqual([
        ['first', 'first'],
        ['again', 'first'],
      ]);
      await store.close();
    });

    it('knows which articles print a report that others print too', async () => {
      const store = await open();
      await store.put(aReport({ id: 'first', text: 'Sailed.' }), { at: 1 });
      await store.put(aReport({ id: 'again', text: 'Sailed!' }), { at: 2, reprintGroup: 'first' });
      await store.put(aReport({ id: 'other', text: 'Moored.' }), { at: 3 });
      const found = await store.reprintGroupsOf(['again', 'other', 'gone']);
      expect([...found]).toEqual([['again', 'first']]);
      await store.close();
    });

    it('offers those that share the most with a signature, within two weeks', async () => {
      const store = await open();
      for (const [id, minima, day] of [
        ['near', [1, 2, 3], 100],
        ['nearest', [1, 2, 3, 4], 114],
        ['too late', [1, 2, 3, 4], 115],
        ['undated', [1, 2], null],
        ['unlike', [8, 9], 100],
      ] as const) {
        const signature = { minima, textHash: minima.length * 1000 + (day ?? 0) };
        await store.put(aReport({ text: id }), { at: 1, reprintMatcher: signedBy(signature, day) });
      }
      const signed = signedBy({ minima: [1, 2, 3, 4], textHash: 7 }, 100);
      await store.put(aReport({ text: 'new' }), { at: 2, reprintMatcher: signed });
      expect(signed.offered.toSorted()).toEqual(['near', 'nearest', 'undated']);
      await store.close();
    });

    it('offers what is word for word the same whatever the day, and an own earlier revision', async () => {
      const store = await open();
      const [old, own] = [
        signedBy({ minima: [1], textHash: 5 }, 1),
        signedBy({ minima: [2], textHash: 6 }, 900),
      ];
      await store.put(aReport({ text: 'old' }), { at: 1, reprintMatcher: old });
      await store.put(aReport({ text: 'own', origin: 'page' }), { at: 1, reprintMatcher: own });
      const signed = signedBy({ minima: [2], textHash: 5 }, 900);
      await store.put(aReport({ text: 'later', origin: 'page' }), {
        at: 2,
        reprintMatcher: signed,
      });
      expect(signed.offered).toEqual(['old', 'own']);
      await store.close();
    });

    it('puts an article into the report that its signature was found to print', async () => {
      const store = await open();
      const signature = { minima: [1, 2], textHash: 3 };
      await store.put(aReport({ text: 'one' }), { at: 1, reprintMatcher: signedBy(signature, 1) });
      const signed = { ...signedBy(signature, 1), findGroup: () => 'one' };
      await store.put(aReport({ text: 'two' }), { at: 2, reprintMatcher: signed });
      expect((await store.reprintGroupMembers(['one'])).map(({ id }) => id)).toEqual([
        'one',
        'two',
      ]);
      await store.close();
    });

    it('offers no article that is gone or was replaced', async () => {
      const store = await open();
      const signature = { minima: [1, 2], textHash: 3 };
      const other = signedBy({ minima: [7, 8], textHash: 9 }, 1);
      await store.put(aReport({ text: 'gone' }), { at: 1, reprintMatcher: signedBy(signature, 1) });
      await store.put(aReport({ text: 'was', origin: 'page' }), {
        at: 1,
        reprintMatcher: signedBy(signature, 1),
      });
      await store.remove('gone');
      await store.put(aReport({ text: 'is', origin: 'page' }), { at: 2, reprintMatcher: other });
      const signed = signedBy(signature, 1);
      await store.put(aReport({ text: 'new' }), { at: 2, reprintMatcher: signed });
      expect(signed.offered).toEqual([]);
      await store.close();
    });

    it('signs later what was put without a signature, and no account', async () => {
      const store = await open();
      await store.put(aReport({ text: 'one' }), ARRIVAL);
      await store.put(aReport({ text: 'two' }), ARRIVAL);
      await store.put(anAccount({ text: 'The talks began.' }), ARRIVAL);
      expect((await store.unsignedReports(9)).map(({ id }) => id)).toEqual(['one', 'two']);
      for (const id of ['one', 'two']) {
        const signed = {
          ...signedBy({ minima: [1, 2], textHash: 3 }, 1),
          findGroup: firstOffered,
        };
        await store.signReport(id, signed);
      }
      expect(await store.unsignedReports(9)).toEqual([]);
      expect([...(await store.reprintGroupsOf(['one', 'two'])).values()]).toEqual(['one', 'one']);
      await store.close();
    });

    it('keeps out what was withdrawn, under its address and under another, until it is let in', async () => {
      const store = await open();
      const report = aReport({ id: 'a', givenId: 'desk-7', origin: 'page', text: 'It sailed.' });
      await store.put(report, ARRIVAL);
      await store.remove('a');
      expect(await store.put(report, ARRIVAL)).toBe('withdrawn');
      expect(await store.put({ ...report, origin: 'copy' }, ARRIVAL)).toBe('withdrawn');
      expect(await store.put({ ...report, id: 'b' }, ARRIVAL)).toBe('withdrawn');
      expect([await store.readmit('desk-7'), await store.readmit('desk-7')]).toEqual([true, false]);
      expect(await store.put(report, ARRIVAL)).toBe('added');
      await store.close();
    });

    it('lets another article of the same origin stay, under an origin of its own', async () => {
      const store = await open();
      const first = aReport({ origin: '-', text: 'Sailed.' });
      const second = aReport({ origin: '-', text: 'Moored.' });
      await store.put(first, ARRIVAL);
      const isOther = (before: Article) => before.text === first.text;
      expect(await store.put(second, { ...ARRIVAL, isOther })).toBe('added');
      expect(await store.ids()).toEqual([first.id, second.id]);
      expect(await store.put(aReport({ id: '3', origin: '-', text: 'Moored!' }), ARRIVAL)).toBe(
        'revised',
      );
      expect(await store.ids()).toEqual([first.id, '3']);
      await store.close();
    });

    it('says how much there is, and what came last', async () => {
      const store = await open();
      await store.put(anAccount({ text: 'The talks began.' }), ARRIVAL);
      for (const [at, outlet] of ['The Gull', null, 'The Gull', 'Strait Post'].entries()) {
        await store.put(aReport({ id: `r${at}`, text: `Report ${at}.`, outlet }), ARRIVAL);
      }
      const { latest, ...counts } = await store.holdings(2);
      expect(counts).toEqual({ reports: 4, outlets: 2, accounts: 1 });
      expect(latest.map(({ id }) => id)).toEqual(['r3', 'r2']);
      await store.close();
    });

    it('keeps an article whose place one of another origin took, and lets it come again', async () => {
      const store = await open();
      const summary = aReport({ id: 'summary', origin: 'feed', text: 'The ferry sailed.' });
      await store.put(summary, ARRIVAL);
      await store.put(aReport({ id: 'whole', text: 'The ferry sailed at noon.' }), ARRIVAL);
      await store.supersede('summary', 'whole', 5000);
      expect(await store.ids()).toEqual(['whole']);
      expect(await store.replacedRevisions(['summary'])).toMatchObject([
        { replacedBy: 'whole', at: 5000 },
      ]);
      expect(await store.put(summary, ARRIVAL)).toBe('added');
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
      await store.writeMetadata('seen', 'one');
      await store.writeMetadata('seen', 'two');
      const snapshot = { version: '1', revision: 3, body: '{}' };
      await store.saveSnapshot({ ...snapshot, revision: 2 });
      await store.saveSnapshot(snapshot);
      expect([await store.readMetadata('seen'), await store.readMetadata('unseen')]).toEqual([
        'two',
        null,
      ]);
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
