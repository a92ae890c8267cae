import type { App } from '@slack/bolt';
import { replyToMessage } from '../conversation.ts';
import type { BotDeps } from '../desk.ts';
import { runOnce } from '../once.ts';

/** Answers mentions in their thread. */
export function registerMention(app: App, deps: BotDeps): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    // Edits come as mentions again; other bots must not be talked to in circles.
    if (!event.user || event.bot_id || event.edited) return;
    const { user, channel, ts, text } = event;
    const team = context.teamId;
    const home = 'user_team' in event ? event.user_team : undefined;
    const incoming = {
      asker: { user, isGuest: home !== undefined && home !== team, channel, trigger: null },
      text,
      hasFiles: 'files' in event && Array.isArray(event.files) && event.files.length > 0,
      place: { channel, threadTs: event.thread_ts ?? ts },
    };
    const keys = [`event:${body.event_id}`, `message:${team}:${channel}:${ts}`];
    await runOnce(deps, keys, () => replyToMessage(incoming, deps, client));
  });
}
