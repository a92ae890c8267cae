import type { App } from '@slack/bolt';
import { replyToOverheard } from '../../bot/requests/conversation.ts';
import { eventSender } from '../event-sender.ts';
import { namesSomebody } from '../slack-text.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { messageOfPerson } from './message-of-person.ts';

/**
 * Answers what is asked in the threads of channels that the bot answered in, without a mention.
 * Slack sends such messages only where a workspace grants the optional scopes of history. What names
 * somebody is for them; what names the bot comes as a mention, too.
 */
export function registerThreadMessage(app: App, listening: ListenerDeps): void {
  app.message(async ({ message, body, context, client }) => {
    if (message.channel_type !== 'channel' && message.channel_type !== 'group') return;
    const written = messageOfPerson(message, { id: body.event_id, team: context.teamId });
    if (!written || written.place.thread === undefined) return;
    if ('text' in message && namesSomebody(message.text ?? '')) return;
    const { user, ...incoming } = written;
    const at = await listening.at({ context, client });
    const identity = await at.identify(eventSender(user, body));
    const { channel, thread } = incoming.place;
    const asker = { ...identity, channel, thread, via: { kind: 'overheard' } } as const;
    // Nobody asked for the bot here: that it is busy is not told.
    const inTurn = turnOf(user, at, async () => undefined);
    await replyToOverheard({ ...incoming, asker, inTurn }, at.deps);
  });
}
