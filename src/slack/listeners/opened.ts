import type { App } from '@slack/bolt';
import { greetingMessage } from '../blocks/notices.ts';
import { post } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import { runOnce } from '../once.ts';

/** Introduces the bot, once, to whoever opens its messages for the first time. */
export function registerOpened(app: App, deps: BotDeps): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'messages') return;
    const greet = async () => {
      await post(client, { channel: event.channel }, greetingMessage(deps.beat));
    };
    await runOnce(deps, [`greeted:${body.team_id}:${event.user}`], greet, 'for-good');
  });
}
