import type { App, KnownEventFromType } from '@slack/bolt';
import { type IncomingMessage, replyToMessage } from '../../bot/requests/conversation.ts';
import { typedText } from '../slack-text.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/** Answers direct messages: what people write themselves, not edits, deletions, joins or bots. */
export function registerDirectMessage(app: App, listening: ListenerDeps): void {
  app.message(async ({ message, body, context, client }) => {
    const incoming = parseDirectMessage(message, { id: body.event_id, team: context.teamId });
    if (!incoming) return;
    const { place, asker } = incoming;
    const inTurn = turnOf(asker.user, listening, (told) =>
      listening.sender.tell(place, asker.user, told),
    );
    await replyToMessage({ ...incoming, inTurn }, listening.depsOver(client));
  });
}

/** What somebody wrote to the bot alone; nothing where the event is no message of a person. */
function parseDirectMessage(
  message: KnownEventFromType<'message'>,
  { id, team }: { readonly id: string; readonly team: string | undefined },
): IncomingMessage | undefined {
  if (message.channel_type !== 'im') return undefined;
  if (message.subtype !== undefined && message.subtype !== 'file_share') return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text, ts, thread_ts } = message;
  if (!user) return undefined;
  const home = 'user_team' in message ? message.user_team : undefined;
  const isGuest = home !== undefined && home !== team;
  return {
    keys: [`event:${id}`, `message:${team}:${channel}:${ts}`],
    asker: { user, isGuest, channel, via: { kind: 'direct-message' } },
    text: typedText(text ?? ''),
    hasFiles: (message.files?.length ?? 0) > 0,
    // In the agent view every conversation is a thread.
    place: { channel, thread: thread_ts },
  };
}
