import type { Transaction } from 'kysely';
import { nextRevision } from './notes.ts';
import { keepReplaced } from './replaced.ts';
import type { Schema } from './schema.ts';
import { unsign } from './signatures.ts';

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
  await keepReplaced(trx, row, { at, by });
  await unsign(trx, row);
  await nextRevision(trx);
}
