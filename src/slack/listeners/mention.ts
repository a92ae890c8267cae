import type { App } from '@slack/bolt';
import { replyToMessage } from '../../bot/requests/conversation.ts';
import { DIRECT_MESSAGE } from '../directory.ts';
import { eventSender } from '../event-sender.ts';
import { hasAttached, SLACKBOT } from '../message.ts';
import { typedText } from '../slack-text.ts';
import { mayBotAsk, writingBot } from './asking-bots.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/**
 * So long after a message an edit may add a mention that is answered. Far shorter than it is known
 * that a message was answered, so that an edit of one is never answered again.
 */
const EDITED_WITHIN_SECONDS = 24 * 3600;

/** Answers mentions in their thread, also those that an edit adds. */
export function registerMention(app: App, listening: ListenerDeps): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    const bot = writingBot(event);
    const user = bot?.user ?? event.user;
    if (!user || user === SLACKBOT) return;
    if (event.edited && !isEarlyEdit(event.ts, event.edited.ts)) return;
    const { channel, ts, text } = event;
    const at = await listening.at({ context, client });
    const sent = { context, app: body.api_app_id, channel };
    if (bot && !(await mayBotAsk(bot, sent, at.deps))) return;
    const team = context.teamId;
    const identity = await at.identify(eventSender(user, body));
    const kind = channel.startsWith(DIRECT_MESSAGE) ? 'direct-message' : 'mention';
    const isBot = bot !== undefined;
    const place = { channel, thread: event.thread_ts ?? ts };
    const incoming = {
      keys: [`event:${body.event_id}`, `message:${team}:${channel}:${ts}`],
      message: ts,
      asker: { ...identity, channel, thread: event.thread_ts, via: { kind }, isBot },
      text: typedText(text ?? ''),
      hasFiles: hasAttached(event),
      place,
      kept: listening.kept(body),
      inTurn: turnOf(user, at, (message) => at.sender.tell(place, user, message)),
    } as const;
    await replyToMessage(incoming, at.deps);
  });
}

/** Whether a message was edited soon after it was written; both are timestamps of Slack's. */
function isEarlyEdit(written: string, edited: string): boolean {
  const after = Number(edited) - Number(written);
  return after >= 0 && after <= EDITED_WITHIN_SECONDS;
}
