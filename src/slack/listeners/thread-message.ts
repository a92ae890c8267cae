import type { App } from '@slack/bolt';
import { replyToOverheard } from '../../bot/requests/conversation.ts';
import type { DepsOver } from '../slack-chat.ts';
import { namesSomebody } from '../slack-text.ts';
import { messageOfPerson } from './message-of-person.ts';

/**
 * Answers what is asked in the threads of channels that the bot answered in, without a mention.
 * Slack sends such messages only where a workspace grants the optional scopes of history. What names
 * somebody is for them; what names the bot comes as a mention, too.
 */
export function registerThreadMessage(app: App, depsOver: DepsOver): void {
  app.message(async ({ message, body, context, client }) => {
    if (message.channel_type !== 'channel' && message.channel_type !== 'group') return;
    const event = { id: body.event_id, team: context.teamId };
    const incoming = messageOfPerson(message, event, 'overheard');
    if (!incoming || incoming.place.thread === undefined) return;
    if ('text' in message && namesSomebody(message.text ?? '')) return;
    await replyToOverheard(incoming, depsOver(client));
  });
}
