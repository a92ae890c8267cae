import type { App } from '@slack/bolt';
import { replyToMessage } from '../../bot/requests/conversation.ts';
import { DIRECT_MESSAGE } from '../directory.ts';
import { typedText } from '../slack-text.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/** Answers mentions in their thread. */
export function registerMention(app: App, listening: ListenerDeps): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    // Edits come as mentions again; other bots must not be talked to in circles.
    if (!event.user || event.bot_id || event.edited) return;
    const { user, channel, ts, text } = event;
    const team = context.teamId;
    const home = 'user_team' in event ? event.user_team : undefined;
    const isGuest = home !== undefined && home !== team;
    const kind = channel.startsWith(DIRECT_MESSAGE) ? 'direct-message' : 'mention';
    const place = { channel, thread: event.thread_ts ?? ts };
    const incoming = {
      keys: [`event:${body.event_id}`, `message:${team}:${channel}:${ts}`],
      asker: { user, isGuest, channel, via: { kind } },
      text: typedText(text ?? ''),
      hasFiles: 'files' in event && Array.isArray(event.files) && event.files.length > 0,
      place,
      inTurn: turnOf(user, listening, (message) => listening.sender.tell(place, user, message)),
    } as const;
    await replyToMessage(incoming, listening.depsOver(client));
  });
}
