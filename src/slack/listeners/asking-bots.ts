import type { Context } from '@slack/bolt';
import { z } from 'zod';
import type { BotDeps } from '../../bot/bot-deps.ts';
import { HOUR_MS } from '../../domain/calendar/instant.ts';

/**
 * Questions of one bot in one channel within an hour: enough for a feed of tasks, and an end to two
 * bots that answer each other.
 */
const QUESTIONS_AN_HOUR = 20;

/** Another bot that wrote a message. */
export interface WritingBot {
  /** Its user; its own id where it has none. */
  readonly user: string;
  /** All ids by which a setting may name it. */
  readonly ids: readonly string[];
}

const Text = z.string().nullish().catch(undefined);

/** What a message tells of the bot that wrote it (https://docs.slack.dev/reference/events/message). */
const BotMessage = z.looseObject({
  bot_id: z.string(),
  user: Text,
  app_id: Text,
  bot_profile: z.looseObject({ app_id: Text }).nullish().catch(undefined),
});

/** The bot that wrote a message; nothing where a person did. */
export function writingBot(message: unknown): WritingBot | undefined {
  const read = BotMessage.safeParse(message);
  if (!read.success) return undefined;
  const { bot_id: id, user, app_id: app, bot_profile: profile } = read.data;
  const ids = [id, user, app, profile?.app_id].filter((one) => typeof one === 'string');
  return { user: user ?? id, ids };
}

/**
 * Whether a bot may ask: where a setting names it, it is not this bot itself, in this or another
 * workspace, and has not asked too often.
 *
 * @param app the id of the app that the message was sent to
 */
export async function mayBotAsk(
  { ids }: WritingBot,
  {
    context,
    app,
    channel,
  }: { readonly context: Context; readonly app: string; readonly channel: string },
  {
    allowedBots,
    conversations,
    log,
    now,
  }: Pick<BotDeps, 'allowedBots' | 'conversations' | 'log' | 'now'>,
): Promise<boolean> {
  const own = [context.botId, context.botUserId, app];
  if (ids.some((id) => own.includes(id))) return false;
  const named = ids.find((id) => allowedBots.includes(id));
  if (named === undefined) return false;
  for (let number = 0; number < QUESTIONS_AN_HOUR; number += 1) {
    const key = `asking-bot:${named}:${channel}:${number}`;
    if (await conversations.lease(key, { now: +now(), leaseMs: HOUR_MS })) return true;
  }
  log.warn({ bot: named, channel }, 'a bot asks too often, and is not answered for a while');
  return false;
}
