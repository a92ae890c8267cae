import type { KnownEventFromType } from '@slack/bolt';
import type { IncomingMessage } from '../../bot/requests/conversation.ts';
import { typedText } from '../slack-text.ts';

/** What somebody wrote, in neutral terms; nothing where the event is no message of a person. */
export function messageOfPerson(
  message: KnownEventFromType<'message'>,
  { id, team }: { readonly id: string; readonly team: string | undefined },
  kind: 'direct-message' | 'overheard',
): IncomingMessage | undefined {
  if (message.subtype !== undefined && message.subtype !== 'file_share') return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text, ts, thread_ts: thread } = message;
  if (!user) return undefined;
  const home = 'user_team' in message ? message.user_team : undefined;
  const isGuest = home !== undefined && home !== team;
  return {
    keys: [`event:${id}`, `message:${team}:${channel}:${ts}`],
    message: ts,
    asker: { user, isGuest, channel, thread, via: { kind } },
    text: typedText(text ?? ''),
    hasFiles: (message.files?.length ?? 0) > 0,
    place: { channel, thread },
  };
}
