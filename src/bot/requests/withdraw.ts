import { Failure } from '../../domain/failure.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { refusalOf } from '../editors.ts';
import { articleWithdrawn, noSuchArticle } from '../words/sources.ts';

/**
 * Takes an article out where the asker is an editor, and says what was done. Throws `not-found`
 * where there is no such article.
 */
export async function withdraw(id: string, asker: Asker, deps: BotDeps): Promise<string> {
  const refusal = await refusalOf('withdraw articles', asker, deps);
  if (refusal) return refusal;
  const quoting = await deps.conversations.countPostingsQuoting(id);
  const article = await deps.archive.withdraw(id);
  if (!article) {
    throw new Failure('not-found', noSuchArticle(id, deps.beat.command));
  }
  return articleWithdrawn(article, quoting);
}
