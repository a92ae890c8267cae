import type { App } from '@slack/bolt';
import { greet } from '../../bot/requests/conversation.ts';
import type { ListenerDeps } from './listener-deps.ts';

/** Introduces the bot, once, to whoever opens its messages for the first time. */
export function registerOpened(app: App, listening: ListenerDeps): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    if (event.tab !== 'messages') return;
    const key = `greeted:${body.team_id}:${event.user}`;
    const { deps } = await listening.at({ context, client });
    await greet({ channel: event.channel }, key, deps);
  });
}
