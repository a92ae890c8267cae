import type { ProcessedFiles } from '../../archive/ports/processed-files.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { type LeasedKey, leaseEnd, leaseKey, releaseKey } from './lease.ts';
import { type Database, IDS_PER_STATEMENT } from './schema.ts';

/** What the key of a file begins with, and no other key does. */
export const FILE_KEY = 'file:';

/** What an archive's database knows of the files that were taken in. */
export function createProcessedFiles(db: Database): ProcessedFiles {
  return {
    async versionsOf(paths) {
      const found = new Map<string, string>();
      for (const slice of slicesOf(paths, IDS_PER_STATEMENT)) {
        const rows = await db
          .selectFrom('taken_files')
          .selectAll()
          .where('path', 'in', slice)
          .execute();
        for (const { path, version } of rows) found.set(path, version);
      }
      return found;
    },
    async markProcessed(path, version) {
      await db
        .insertInto('taken_files')
        .values({ path, version })
        .onConflict((conflict) => conflict.column('path').doUpdateSet({ version }))
        .execute();
    },
    lease: (path, term) => leaseKey(db, keyOf(path), term),
    async renew(path, term) {
      await db
        .updateTable('claims')
        .set({ claimed_at: leaseEnd(term) })
        .where('workspace', '=', '')
        .where('key', '=', keyOf(path).key)
        .execute();
    },
    release: (path) => releaseKey(db, keyOf(path)),
  };
}

/** Files are leased among the keys of conversations, which are those of workspaces. */
function keyOf(path: string): LeasedKey {
  return { workspace: '', key: `${FILE_KEY}${path}` };
}
