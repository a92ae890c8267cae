import type { MessageId } from '../../archive/ports/conversation-store.ts';
import type { AskedTurn } from '../../archive/ports/thread-store.ts';
import { MINUTE_MS } from '../../domain/calendar/instant.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { IncomingMessage } from './incoming-message.ts';

/**
 * A reply that a process owed which was killed is given within this time after the message: later
 * nobody waits for it, and what kills each process that tries it is tried no more.
 */
const OWED_FOR_MS = 15 * MINUTE_MS;

/** What the keys of owed replies begin with; how it was asked, channel and message follow. */
const OWED = 'owed';

/** A reply that a process which no longer lives did not give, or did not note. */
export interface OwedReply {
  readonly key: string;
  readonly asked: AskedTurn;
}

/**
 * The key under which it is leased to reply to a message, so that another process does where this one
 * is killed. Nothing of guests and bots: what they may do is known by the event alone.
 */
export function owedKey({ place, message, asker, text }: IncomingMessage): string | undefined {
  const isKnown = !asker.isGuest && !asker.isBot && text !== '';
  return isKnown ? `${OWED}:${asker.via.kind}:${place.channel}:${message}` : undefined;
}

/** Keeps what was asked until it is replied to. */
export async function keepAsked(
  { place, message, asker, text }: IncomingMessage,
  { threads, now }: Pick<BotDeps, 'threads' | 'now'>,
): Promise<void> {
  const { channel, thread = null } = place;
  await threads.keepAsked(
    { channel, message, thread, reply: null, kind: 'asked', question: text, user: asker.user },
    +now(),
  );
}

/** Forgets that a message was to be replied to: it was. */
export async function settleOwed(
  key: string,
  { threads, conversations }: Pick<BotDeps, 'threads' | 'conversations'>,
): Promise<void> {
  const { channel, message } = messageOf(key);
  await threads.forgetAsked(channel, message);
  await conversations.release(key);
}

/** The replies whose lease is over; those that are too old, or whose message is gone, are forgotten. */
export async function listOwed(deps: BotDeps): Promise<readonly OwedReply[]> {
  const { conversations, threads, now } = deps;
  const owed: OwedReply[] = [];
  for (const key of await conversations.expired(OWED, +now())) {
    const { channel, message } = messageOf(key);
    const asked = await threads.askedIn(channel, message);
    if (asked && asked.askedAt > +now() - OWED_FOR_MS) owed.push({ key, asked });
    else await settleOwed(key, deps);
  }
  return owed;
}

/** A message as it came, as far as it is kept. */
export function incomingOf({ key, asked }: OwedReply): IncomingMessage {
  const { channel, message, question, kind, user } = asked;
  const thread = asked.thread ?? undefined;
  const isDirect = viaOf(key) === 'direct-message';
  const isRoot = !isDirect && thread === message;
  return {
    keys: [key],
    message,
    text: kind === 'timeline' ? `timeline ${question}` : question,
    hasFiles: false,
    place: { channel, thread },
    asker: {
      ...{ user: user ?? '', isGuest: false, channel, thread: isRoot ? undefined : thread },
      via: { kind: isDirect ? 'direct-message' : 'mention' },
    },
  };
}

function viaOf(key: string): string | undefined {
  return key.split(':')[1];
}

function messageOf(key: string): { readonly channel: string; readonly message: MessageId } {
  const [, , channel = '', message = ''] = key.split(':');
  return { channel, message };
}
