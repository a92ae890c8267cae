import type { Kysely } from 'kysely';
import type { ProcessedFiles } from '../../archive/ports/processed-files.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import type { Schema } from './schema.ts';

/** What an archive's database knows of the files that were taken in. */
export function createProcessedFiles(db: Kysely<Schema>): ProcessedFiles {
  return {
    async versionsOf(paths) {
      const found = new Map<string, string>();
      for (let from = 0; from < paths.length; from += IDS_PER_STATEMENT) {
        const rows = await db
          .selectFrom('taken_files')
          .selectAll()
          .where('path', 'in', paths.slice(from, from + IDS_PER_STATEMENT))
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
  };
}
