import type { App } from '@slack/bolt';
import { replyToMessage, replyToOverheard } from '../../bot/requests/conversation.ts';
import { eventSender } from '../event-sender.ts';
import { names, namesSomebody } from '../slack-text.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { messageOfPerson } from './message-of-person.ts';

/** The kinds of channels whose threads are listened to: group direct messages are of the last one. */
const HEARD: ReadonlySet<string | undefined> = new Set(['channel', 'group', 'mpim']);

/**
 * Answers what is asked in the threads of channels that the bot answered in, without a mention.
 * Slack sends such messages only where a workspace grants the optional scopes of history. What names
 * somebody is for them; what names the bot comes as a mention, too, but for group direct messages,
 * where nothing says that it does: there it is answered from here, once.
 */
export function registerThreadMessage(app: App, listening: ListenerDeps): void {
  app.message(async ({ message, body, context, client }) => {
    const { channel_type: type } = message;
    if (!HEARD.has(type)) return;
    const written = messageOfPerson(message, { id: body.event_id, team: context.teamId });
    if (!written) return;
    const text = 'text' in message ? (message.text ?? '') : '';
    const isMention = type === 'mpim' && names(text, context.botUserId);
    if (!isMention && (written.place.thread === undefined || namesSomebody(text))) return;
    const { user, ...incoming } = written;
    const at = await listening.at({ context, client });
    const identity = await at.identify(eventSender(user, body));
    const { channel, thread } = incoming.place;
    const kept = listening.kept(body);
    if (isMention) {
      const place = { channel, thread: thread ?? incoming.message };
      const asker = { ...identity, channel, thread, via: { kind: 'mention' } } as const;
      const inTurn = turnOf(user, at, (told) => at.sender.tell(place, user, told));
      await replyToMessage({ ...incoming, place, asker, inTurn, kept }, at.deps);
      return;
    }
    const asker = { ...identity, channel, thread, via: { kind: 'overheard' } } as const;
    // Nobody asked for the bot here: that it is busy is not told.
    const inTurn = turnOf(user, at, async () => undefined);
    await replyToOverheard({ ...incoming, asker, inTurn, kept }, at.deps);
  });
}
