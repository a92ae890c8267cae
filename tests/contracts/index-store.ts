import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';
import { ARRIVAL, aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

/** What every index store does, whatever it keeps articles in. */
export function indexStoreContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as an index store`, () => {
    it('raises its revision with every change and with nothing else', async () => {
      const stores = await open();
      const start = await stores.index.revision();
      const report = aReport({ text: 'The ferry sailed.' });
      await place(stores.articles, report, ARRIVAL);
      const added = await stores.index.revision();
      await place(stores.articles, report, ARRIVAL);
      expect(await stores.index.revision()).toBe(added);
      await stores.articles.remove(report.id);
      expect([start, added, await stores.index.revision()]).toEqual([start, start + 1, start + 2]);
      await stores.close();
    });

    it('keeps the last snapshot', async () => {
      const { index, close } = await open();
      const snapshot = { version: '1', revision: 3, body: '{}' };
      expect(await index.snapshot()).toBeNull();
      await index.saveSnapshot({ ...snapshot, revision: 2 });
      await index.saveSnapshot(snapshot);
      expect(await index.snapshot()).toEqual(snapshot);
      await close();
    });
  });
}
