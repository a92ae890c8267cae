import { describe, expect, it } from 'vitest';
import type { ArchiveStores } from '../../src/archive/ports/archive-parts.ts';

/** What every metadata store does, whatever it keeps articles in. */
export function metadataContract(name: string, open: () => Promise<ArchiveStores>): void {
  describe(`${name} as a metadata store`, () => {
    it('keeps the last value of a key', async () => {
      const { metadata, close } = await open();
      await metadata.writeMetadata('seen', 'one');
      await metadata.writeMetadata('seen', 'two');
      expect(await metadata.readMetadata('seen')).toBe('two');
      expect(await metadata.readMetadata('unseen')).toBeNull();
      await close();
    });
  });
}
