import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage } from '../chat.ts';
import { messageOf } from '../postings.ts';
import { UNCHECKABLE } from '../words/answers.ts';
import { type InTurn, replyOrError } from './replies.ts';

/** A message of a chat that somebody wants checked. */
export interface MessageToCheck {
  /** All that it shows in words; empty where it has none. */
  readonly words: string;
  /** Who wrote it: the bot itself, or anybody else; nobody where it was deleted. */
  readonly author: 'bot' | 'other' | 'nobody';
  readonly asker: Asker;
  readonly inTurn: InTurn;
}

/** What the sources have on a message, as “check” gives it, or in a line why it is not checked. */
export async function checkMessage(
  { words, author, asker, inTurn }: MessageToCheck,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  const refusal = refusalOf(words, author);
  if (refusal !== undefined) return messageOf({ kind: 'notice', text: refusal }, deps);
  const request = { kind: 'check', text: words } as const;
  return (await replyOrError(request, { asker, hasFiles: false, inTurn }, deps)).message;
}

function refusalOf(words: string, author: MessageToCheck['author']): string | undefined {
  if (author === 'nobody') return UNCHECKABLE.deleted;
  if (author === 'bot') return UNCHECKABLE.own;
  return /[\p{L}\p{N}]/u.test(words) ? undefined : UNCHECKABLE.noWords;
}
