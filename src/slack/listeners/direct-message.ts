import type { App, KnownEventFromType } from '@slack/bolt';
import {
  forgetMessage,
  type IncomingMessage,
  replyToMessage,
} from '../../bot/requests/conversation.ts';
import type { DepsOver } from '../slack-chat.ts';
import { messageOfPerson } from './message-of-person.ts';

/**
 * Answers direct messages: what people write themselves, not edits, joins or bots. What was deleted
 * is forgotten, wherever the bot hears of it.
 */
export function registerDirectMessage(app: App, depsOver: DepsOver): void {
  app.message(async ({ message, body, context, client }) => {
    if (message.subtype === 'message_deleted') {
      await forgetMessage(message.channel, message.deleted_ts, depsOver(client));
      return;
    }
    const incoming = parseDirectMessage(message, { id: body.event_id, team: context.teamId });
    if (incoming) await replyToMessage(incoming, depsOver(client));
  });
}

/** What somebody wrote to the bot alone; nothing where the event is no message of a person. */
function parseDirectMessage(
  message: KnownEventFromType<'message'>,
  event: { readonly id: string; readonly team: string | undefined },
): IncomingMessage | undefined {
  if (message.channel_type !== 'im') return undefined;
  // In the agent view every conversation is a thread.
  return messageOfPerson(message, event, 'direct-message');
}
