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

    it('keeps the segments of one version in their places', async () => {
      const { index, close } = await open();
      const [one, other] = [1, 2].map((byte) => new Uint8Array([byte, 0, 255]));
      const second = { name: 'b', place: 4, body: other ?? new Uint8Array() };
      await index.saveSegments(
        '1',
        [second, { name: 'a', place: 0, body: new Uint8Array([1]) }],
        [],
      );
      const places = [
        { name: 'a', place: 0 },
        { name: 'b', place: 4 },
      ];
      expect(await index.segments('1')).toEqual(places);
      await index.saveSegments(
        '1',
        [{ name: 'c', place: 0, body: one ?? other ?? second.body }],
        ['a'],
      );
      expect((await index.segments('1')).map(({ name }) => name)).toEqual(['c', 'b']);
      expect([...((await index.segment('c')) ?? [])]).toEqual([1, 0, 255]);
      expect(await index.segment('a')).toBeUndefined();
      await close();
    });

    it('gives up the segments of another version once a newer one writes', async () => {
      const { index, close } = await open();
      await index.saveSegments('1', [{ name: 'a', place: 0, body: new Uint8Array([1]) }], []);
      expect(await index.segments('2')).toEqual([]);
      await index.saveSegments('2', [{ name: 'b', place: 0, body: new Uint8Array([2]) }], []);
      expect([await index.segments('1'), (await index.segments('2')).length]).toEqual([[], 1]);
      await close();
    });
  });
}
