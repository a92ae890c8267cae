import type { App } from '@slack/bolt';
import { forgetMessage, replyToMessage } from '../../bot/requests/conversation.ts';
import { eventSender } from '../event-sender.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { messageOfPerson } from './message-of-person.ts';

/**
 * Answers direct messages: what people write themselves, not edits, joins or bots. What was deleted
 * is forgotten, wherever the bot hears of it.
 */
export function registerDirectMessage(app: App, listening: ListenerDeps): void {
  app.message(async ({ message, body, context, client }) => {
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (message.subtype === 'message_deleted') {
      await forgetMessage(message.channel, message.deleted_ts, deps);
      return;
    }
    if (message.channel_type !== 'im') return;
    const written = messageOfPerson(message, { id: body.event_id, team: context.teamId });
    if (!written) return;
    const { user, ...incoming } = written;
    const identity = await at.identify(eventSender(user, body));
    // In the agent view every conversation is a thread.
    const { channel, thread } = incoming.place;
    const asker = { ...identity, channel, thread, via: { kind: 'direct-message' } } as const;
    const inTurn = turnOf(user, at, (told) => at.sender.tell(incoming.place, user, told));
    const kept = listening.kept(body);
    await replyToMessage({ ...incoming, asker, inTurn, kept }, deps);
  });
}
