import type { App } from '@slack/bolt';
import type { SuggestQuestions } from '../../bot/home/suggested-questions.ts';
import { greet } from '../../bot/requests/conversation.ts';
import { PROMPTS } from '../../bot/words/prompts.ts';
import type { ListenerDeps } from './listener-deps.ts';

/**
 * Introduces the bot, once, to whoever opens its messages for the first time, and proposes what can
 * be asked now.
 */
export function registerOpened(
  app: App,
  suggestQuestions: SuggestQuestions,
  listening: ListenerDeps,
): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    if (event.tab !== 'messages') return;
    const key = `greeted:${body.team_id}:${event.user}`;
    const { deps, log } = await listening.at({ context, client });
    const place = { channel: event.channel };
    await greet(place, key, deps);
    const questions = await suggestQuestions(deps).catch((fault: unknown) => {
      log.error({ fault }, 'no questions could be proposed');
      return deps.beat.examples;
    });
    if (questions.length === 0) return;
    const prompts = questions.map((message) => ({ title: message, message }));
    await deps.chat.suggest(place, { title: PROMPTS.opened, prompts });
  });
}
