import { counted } from '../answers/counted.ts';
import { Failure } from '../domain/failure.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { isEditor } from './editors.ts';

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
  if (desk.editors.length === 0) {
    return 'Nobody may withdraw articles here yet: whoever runs me names editors in PARLEY_EDITORS.';
  }
  if (!(await isEditor(asker, desk, client))) {
    return 'Only the editors named in the settings may withdraw articles. Ask one of them.';
  }
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
