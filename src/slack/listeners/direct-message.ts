import type { App, KnownEventFromType } from '@slack/bolt';
import { type IncomingMessage, replyToMessage } from '../../bot/requests/conversation.ts';
import { SLACKBOT } from '../message.ts';
import type { DepsOver } from '../slack-chat.ts';
import { typedText } from '../slack-text.ts';

/** Answers direct messages: what people write themselves, not edits, deletions, joins or bots. */
export function registerDirectMessage(app: App, depsOver: DepsOver): void {
  app.message(async ({ message, body, context, client }) => {
    const incoming = parseDirectMessage(message, { id: body.event_id, team: context.teamId });
    if (incoming) await replyToMessage(incoming, depsOver(client));
  });
}

/** What somebody wrote to the bot alone; nothing where the event is no message of a person. */
function parseDirectMessage(
  message: KnownEventFromType<'message'>,
  { id, team }: { readonly id: string; readonly team: string | undefined },
): IncomingMessage | undefined {
  if (message.channel_type !== 'im') return undefined;
  if (!isWritten(message)) return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text, ts } = message;
  if (!user || user === SLACKBOT) return undefined;
  const home = 'user_team' in message ? message.user_team : undefined;
  const isGuest = home !== undefined && home !== team;
  return {
    keys: [`event:${id}`, `message:${team}:${channel}:${ts}`],
    asker: { user, isGuest, channel, via: { kind: 'direct-message' } },
    text: typedText(text ?? ''),
    hasFiles: 'files' in message && (message.files?.length ?? 0) > 0,
    // In the agent view every conversation is a thread.
    place: { channel, thread: 'thread_ts' in message ? message.thread_ts : undefined },
  };
}

/** A message that a person wrote: as it is, with a file, as "/me", or shown in the channel too. */
type WrittenMessage = Extract<
  KnownEventFromType<'message'>,
  { readonly subtype: undefined | 'file_share' | 'me_message' | 'thread_broadcast' }
>;

const WRITTEN: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'file_share', 'me_message', 'thread_broadcast'],
]);

function isWritten(message: KnownEventFromType<'message'>): message is WrittenMessage {
  return WRITTEN.has(message.subtype);
}
