import type { MessageId } from '../../archive/ports/conversation-store.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { isEditor } from '../editors.ts';
import { NOT_DELETED, NOT_YOUR_ANSWER } from '../words/feedback.ts';

/** A posted answer, and who asked for it. */
export interface PostedAnswer {
  readonly channel: string;
  readonly message: MessageId;
  readonly askedBy: string;
}

/**
 * Deletes a posted answer for who asked for it, or for an editor, with what follow-ups and notes
 * would go back to; gives the reason where it stays.
 */
export async function deleteAnswer(
  { channel, message, askedBy }: PostedAnswer,
  asker: Asker,
  deps: BotDeps,
): Promise<string | undefined> {
  const isOwn = asker.user === askedBy || asker.ids?.includes(askedBy) === true;
  if (!isOwn && !(await isEditor(asker, deps))) return NOT_YOUR_ANSWER;
  if ((await deps.chat.remove(channel, message)) === 'refused') return NOT_DELETED;
  await deps.threads.forgetTurn(channel, message);
  await deps.conversations.forgetPosting(channel, message);
  return undefined;
}
