import type { MessageId } from '../archive/ports/conversation-store.ts';
import type { KeptTurn } from '../archive/ports/thread-store.ts';
import { DAY_MS } from '../domain/calendar/instant.ts';
import type { BotDeps } from './bot-deps.ts';
import type { Place } from './chat.ts';

/**
 * How long the questions of a thread are kept: who goes on after two weeks says again what is meant,
 * and what somebody asked stands in the bot's database no longer than that.
 */
export const TURNS_KEPT_MS = 14 * DAY_MS;

/** Turns kept of one thread: follow-ups go three back, the rest is for turns that are deleted. */
const TURNS_PER_THREAD = 20;

/** A question that is answered. */
interface AnsweredTurn {
  readonly place: Place;
  /** The message by which it is known. */
  readonly message: MessageId;
  readonly reply: MessageId | null;
  readonly turn: Pick<KeptTurn, 'kind' | 'question'>;
  /** Who asked; `null` where that is not known. */
  readonly user: string | null;
}

/**
 * Keeps a turn for the follow-ups to it. Where that fails the answer stands all the same, and it is
 * logged.
 */
export async function saveTurn(
  { place, message, reply, turn, user }: AnsweredTurn,
  { threads, now, log }: BotDeps,
): Promise<void> {
  const { channel, thread } = place;
  const kept = { ...turn, channel, thread: thread ?? null, message, reply, user };
  await threads
    .saveTurn(kept, +now(), TURNS_PER_THREAD)
    .catch((fault: unknown) => log.error({ fault, channel }, 'a turn could not be written down'));
}

/** Keeps which message answered a turn; the turn itself, where no message asked. */
export async function saveReply(
  {
    place,
    asking,
    reply,
    turn,
    user,
  }: Pick<AnsweredTurn, 'place' | 'turn' | 'user'> & {
    readonly asking: MessageId | undefined;
    readonly reply: MessageId;
  },
  deps: BotDeps,
): Promise<void> {
  if (asking === undefined) {
    await saveTurn({ place, message: reply, reply, turn, user }, deps);
    return;
  }
  const { channel } = place;
  await deps.threads
    .setReply(channel, asking, reply)
    .catch((fault: unknown) => deps.log.error({ fault, channel }, 'a turn has no reply'));
}
