import type { App } from '@slack/bolt';
import { replyToOverheard } from '../../bot/requests/conversation.ts';
import { eventSender } from '../event-sender.ts';
import type { IdentifySender } from '../home-team.ts';
import type { DepsOver } from '../slack-chat.ts';
import { namesSomebody } from '../slack-text.ts';
import { messageOfPerson } from './message-of-person.ts';

/**
 * Answers what is asked in the threads of channels that the bot answered in, without a mention.
 * Slack sends such messages only where a workspace grants the optional scopes of history. What names
 * somebody is for them; what names the bot comes as a mention, too.
 */
export function registerThreadMessage(
  app: App,
  depsOver: DepsOver,
  identify: IdentifySender,
): void {
  app.message(async ({ message, body, context, client }) => {
    if (message.channel_type !== 'channel' && message.channel_type !== 'group') return;
    const written = messageOfPerson(message, { id: body.event_id, team: context.teamId });
    if (!written || written.place.thread === undefined) return;
    if ('text' in message && namesSomebody(message.text ?? '')) return;
    const { user, ...incoming } = written;
    const identity = await identify(eventSender(user, body));
    const { channel, thread } = incoming.place;
    const asker = { ...identity, channel, thread, via: { kind: 'overheard' } } as const;
    await replyToOverheard({ ...incoming, asker }, depsOver(client));
  });
}
