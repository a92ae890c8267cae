import type { App, KnownEventFromType } from '@slack/bolt';
import { type IncomingMessage, replyToMessage } from '../conversation.ts';
import type { BotDeps } from '../desk.ts';
import { runOnce } from '../once.ts';

/** Answers direct messages: what people write themselves, not edits, deletions, joins or bots. */
export function registerDirectMessage(app: App, deps: BotDeps): void {
  app.message(async ({ message, body, context, client }) => {
    const incoming = heardIn(message, context.teamId);
    if (!incoming) return;
    const { channel, ts } = message;
    const keys = [`event:${body.event_id}`, `message:${context.teamId}:${channel}:${ts}`];
    await runOnce(deps, keys, () => replyToMessage(incoming, deps, client));
  });
}

/** What somebody wrote to the bot alone; nothing where the event is no message of a person. */
function heardIn(
  message: KnownEventFromType<'message'>,
  team: string | undefined,
): IncomingMessage | undefined {
  if (message.channel_type !== 'im') return undefined;
  if (message.subtype !== undefined && message.subtype !== 'file_share') return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text = '', thread_ts } = message;
  const home = 'user_team' in message ? message.user_team : undefined;
  return {
    asker: { user, isGuest: home !== undefined && home !== team, channel, trigger: null },
    text,
    hasFiles: (message.files?.length ?? 0) > 0,
    // In the agent view every conversation is a thread.
    place: { channel, threadTs: thread_ts },
  };
}
