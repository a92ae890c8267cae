import type { Kysely } from 'kysely';
import type { FileLedger } from '../../archive/ports/file-ledger.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { Schema } from './schema.ts';

/** What an archive's database knows of the files that were taken in. */
export function createFileLedger(db: Kysely<Schema>): FileLedger {
  return {
    async taken(paths) {
      const found = new Map<string, string>();
      for (let from = 0; from < paths.length; from += IDS_AT_ONCE) {
        const rows = await db
          .selectFrom('taken_files')
          .selectAll()
          .where('path', 'in', paths.slice(from, from + IDS_AT_ONCE))
          .execute();
        for (const { path, version } of rows) found.set(path, version);
      }
      return found;
    },
    async take(path, version) {
      await db
        .insertInto('taken_files')
        .values({ path, version })
        .onConflict((conflict) => conflict.column('path').doUpdateSet({ version }))
        .execute();
    },
  };
}
