import type { BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { TURNS_KEPT_MS } from '../../bot/kept-turns.ts';
import { messageOf } from '../../bot/postings.ts';
import { questionIn } from '../blocks/asked-question.ts';

/** Where a button was pressed that does nothing any more. */
export interface OldPress {
  readonly channel: string;
  /** The message that it stands in, as Slack sends it; nothing of one that a person alone sees. */
  readonly message: { readonly ts?: string | undefined } | undefined;
  /** The value of the button, where it may be a question. */
  readonly value?: string | undefined;
}

/** Values that buttons carry besides questions: ids, and ids behind a word. */
const ID = /^\S*$/;

/**
 * The question behind an old button: its value, what its message says that it answers, or what was
 * asked for that message, as long as that is kept. Nothing where none of these tells it.
 */
export async function questionBehind(
  { channel, message, value = '' }: OldPress,
  { threads, now }: Pick<BotDeps, 'threads' | 'now'>,
): Promise<string | undefined> {
  if (!ID.test(value.trim())) return value;
  const told = questionIn(message);
  if (told !== undefined || message?.ts === undefined) return told;
  const turn = await threads.turnOf(channel, message.ts, +now() - TURNS_KEPT_MS);
  return turn?.kind === 'question' ? turn.question : undefined;
}

/** Says something of an old button, with one that asks its question again. */
export function askAgainMessage(text: string, question: string, deps: BotDeps): OutgoingMessage {
  return messageOf({ kind: 'ask-again', text, question }, deps);
}
