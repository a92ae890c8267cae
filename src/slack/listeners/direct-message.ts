import type { App, KnownEventFromType } from '@slack/bolt';
import { type IncomingMessage, replyToMessage } from '../../bot/requests/conversation.ts';
import { eventSender } from '../event-sender.ts';
import { hasAttached, SLACKBOT } from '../message.ts';
import { typedText } from '../slack-text.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/** Answers direct messages: what people write themselves, not edits, deletions, joins or bots. */
export function registerDirectMessage(app: App, listening: ListenerDeps): void {
  app.message(async ({ message, body, context, client }) => {
    const direct = parseDirectMessage(message, { id: body.event_id, team: context.teamId });
    if (!direct) return;
    const { user, channel, ...incoming } = direct;
    const identity = await listening.identify(eventSender(user, body));
    const asker = { ...identity, channel, via: { kind: 'direct-message' } } as const;
    const inTurn = turnOf(user, listening, (told) =>
      listening.sender.tell(incoming.place, user, told),
    );
    await replyToMessage({ ...incoming, asker, inTurn }, listening.depsOver(client));
  });
}

/** What somebody wrote to the bot alone. */
interface DirectMessage extends Omit<IncomingMessage, 'asker'> {
  readonly user: string;
  readonly channel: string;
}

/** What somebody wrote to the bot alone; nothing where the event is no message of a person. */
function parseDirectMessage(
  message: KnownEventFromType<'message'>,
  { id, team }: { readonly id: string; readonly team: string | undefined },
): DirectMessage | undefined {
  if (message.channel_type !== 'im') return undefined;
  if (!isWritten(message)) return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text, ts } = message;
  if (!user || user === SLACKBOT) return undefined;
  return {
    keys: [`event:${id}`, `message:${team}:${channel}:${ts}`],
    ...{ user, channel },
    text: typedText(text ?? ''),
    hasFiles: hasAttached(message),
    // In the agent view every conversation is a thread.
    place: { channel, thread: 'thread_ts' in message ? message.thread_ts : undefined },
  };
}

/** A message that a person wrote: as it is, with a file, as "/me", or shown in the channel too. */
type WrittenMessage = Extract<
  KnownEventFromType<'message'>,
  { readonly subtype: undefined | 'file_share' | 'me_message' | 'thread_broadcast' }
>;

const WRITTEN: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'file_share', 'me_message', 'thread_broadcast'],
]);

function isWritten(message: KnownEventFromType<'message'>): message is WrittenMessage {
  return WRITTEN.has(message.subtype);
}
