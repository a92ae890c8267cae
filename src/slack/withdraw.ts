import { counted } from '../answers/counted.ts';
import { Failure } from '../domain/failure.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { refusalOf } from './editors.ts';

/**
 * Takes an article out where the asker is an editor, and says what was done. Throws `not-found`
 * where there is no such article.
 */
export async function withdraw(
  id: string,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<string> {
  const refusal = await refusalOf('withdraw articles', asker, desk, client);
  if (refusal) return refusal;
  const quoting = await desk.conversations.postingsQuoting(id);
  const article = await desk.archive.withdraw(id);
  if (!article) {
    throw new Failure(
      'not-found',
      `there is no article ${id}: /${desk.beat.command} sources has the ids`,
    );
  }
  const noted =
    quoting === 0
      ? 'No posted answer quotes it.'
      : `${counted(quoting, 'posted answer')} quoted it, and a note follows there.`;
  return `Withdrawn: ${article.outlet ?? 'Outlet unknown'}, “${article.title}”. ${noted}`;
}
