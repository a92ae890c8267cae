import type { Transaction } from 'kysely';
import { nextRevision } from './metadata.ts';
import { saveReplaced } from './replaced-revisions.ts';
import type { Schema } from './schema.ts';
import { deleteSignature } from './signatures.ts';

/**
 * Takes out an article whose place one of another origin has taken, and keeps it among the
 * replaced; nothing where it is not there.
 */
export async function supersede(
  trx: Transaction<Schema>,
  id: string,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<void> {
  const row = await trx
    .deleteFrom('articles')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  await saveReplaced(trx, row, { at, by });
  await deleteSignature(trx, row);
  await nextRevision(trx);
}
