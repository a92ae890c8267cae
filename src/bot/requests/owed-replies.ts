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

/**
 * What the keys of owed replies begin with, by who asked; how it was asked, channel and message follow.
 * Those of guests and other bots have words of their own: an earlier version, which knows the first one
 * alone, would take them for people of the workspace.
 */
const OWED = { member: 'owed', guest: 'owed-guest', bot: 'owed-bot' } as const;

/** A reply that a process which no longer lives did not give, or did not note. */
export interface OwedReply {
  readonly key: string;
  readonly asked: AskedTurn;
}

/**
 * The key under which it is leased to reply to a message, so that another process does where this one
 * is killed; none where nothing was written.
 */
export function owedKey({ place, message, asker, text }: IncomingMessage): string | undefined {
  const word = asker.isBot ? OWED.bot : asker.isGuest ? OWED.guest : OWED.member;
  return text === '' ? undefined : `${word}:${asker.via.kind}:${place.channel}:${message}`;
}

/** What is kept of a message until it is replied to. */
export function askedBy({
  place,
  message,
  asker,
  text,
}: IncomingMessage): Omit<AskedTurn, 'askedAt'> {
  const { channel, thread = null } = place;
  return {
    ...{ channel, message, thread, reply: null },
    ...{ kind: 'asked', question: text, user: asker.user },
  };
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
  const kinds = Object.values(OWED);
  const keys = await Promise.all(kinds.map((kind) => conversations.expired(kind, +now())));
  for (const key of keys.flat()) {
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
      ...{ user: user ?? '', channel, thread: isRoot ? undefined : thread },
      ...{ isGuest: key.startsWith(`${OWED.guest}:`), isBot: key.startsWith(`${OWED.bot}:`) },
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
