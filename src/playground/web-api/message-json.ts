import { APP_ID, BOT, type Team } from '../state/members.ts';
import { isOfBot, type StandingMessage } from '../state/messages.ts';

/** A message as Slack's methods and payloads show it. */
export function messageJson(
  message: StandingMessage,
  { withMetadata, home }: { readonly withMetadata: boolean; readonly home: Team },
): object {
  const { user, text, ts, blocks, thread_ts, metadata, edited, team, subtype, files } = message;
  const { bot, attachments } = message;
  return {
    type: 'message',
    user,
    ...(isOfBot(message) ? { bot_id: BOT.botId, app_id: APP_ID } : {}),
    ...(bot ? { bot_id: bot.id, app_id: bot.app } : {}),
    text,
    ts,
    team: team ?? home.id,
    ...(team ? { user_team: team, source_team: team } : {}),
    ...(subtype ? { subtype } : {}),
    ...(files ? { files } : {}),
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(thread_ts ? { thread_ts } : {}),
    ...(edited ? { edited } : {}),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
