import type {
  MessageId,
  Posting,
  Quoted,
  ShownAnswer,
} from '../archive/ports/conversation-store.ts';
import type { Citation } from '../domain/passage.ts';
import type { BotDeps } from './bot-deps.ts';
import type { OutgoingMessage, Place } from './chat.ts';
import type { MessageContent } from './message-content.ts';

/** A content as a message without circumstances, which shows no stored answer. */
export function messageOf(
  content: MessageContent,
  { chat }: Pick<BotDeps, 'chat'>,
): OutgoingMessage {
  return { written: chat.compose(content).written, answer: null, circumstances: [] };
}

export function postContent(
  place: Place,
  content: MessageContent,
  { chat }: Pick<BotDeps, 'chat'>,
): Promise<MessageId> {
  return chat.post(place, messageOf(content, { chat }));
}

/** Whether a fault says that the bot may post nothing there. */
export function isNowhere(fault: unknown, { chat }: Pick<BotDeps, 'chat'>): boolean {
  return chat.classify(fault).kind === 'nowhere';
}

/** Why the bot may post nothing there, as the chat says it; empty where it may. */
export function whyNowhere(fault: unknown, { chat }: Pick<BotDeps, 'chat'>): string {
  const failure = chat.classify(fault);
  return failure.kind === 'nowhere' ? failure.why : '';
}

/** A citation as it is recorded. */
export function quotedOf({ article, start, end, text }: Citation): Quoted {
  const { id, origin, outlet, title } = article;
  return { articleId: id, origin, outlet, title, start, end, quote: text };
}

/**
 * Records what a posted answer quoted, and that everybody in its channel sees it: they may press its
 * buttons.
 */
export async function recordAnswer(
  posting: Posting,
  { id, quoted }: Pick<ShownAnswer, 'id' | 'quoted'>,
  deps: BotDeps,
): Promise<void> {
  await deps.conversations
    .addViewer(id, { channel: posting.channel, user: null })
    .catch((fault: unknown) =>
      deps.log.error({ fault, posting }, 'who sees a posted answer could not be written down'),
    );
  await recordPosting(posting, quoted, deps);
}

/**
 * Records what a posted message quoted, for the notes that may follow. Where that fails the
 * message stands all the same: it is logged, and nobody is told that the answer failed.
 */
export async function recordPosting(
  posting: Posting,
  quoted: readonly Quoted[],
  { conversations, log, now }: BotDeps,
): Promise<void> {
  await conversations
    .recordPosting(posting, quoted, +now())
    .catch((fault: unknown) =>
      log.error({ fault, posting }, 'a posted answer could not be written down'),
    );
}
