import type { KnownEventFromType } from '@slack/bolt';
import type { IncomingMessage } from '../../bot/requests/incoming-message.ts';
import { hasAttached, SLACKBOT } from '../message.ts';
import { typedText } from '../slack-text.ts';

/** A message that a person wrote: as it is, with a file, as "/me", or shown in the channel too. */
type WrittenMessage = Extract<
  KnownEventFromType<'message'>,
  { readonly subtype: undefined | 'file_share' | 'me_message' | 'thread_broadcast' }
>;

const WRITTEN: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'file_share', 'me_message', 'thread_broadcast'],
]);

/** What somebody wrote, in neutral terms, before it is known who they are. */
export interface WrittenByPerson extends Omit<IncomingMessage, 'asker'> {
  readonly user: string;
}

/** What somebody wrote; nothing where the event is no message of a person. */
export function messageOfPerson(
  message: KnownEventFromType<'message'>,
  { id, team }: { readonly id: string; readonly team: string | undefined },
): WrittenByPerson | undefined {
  if (!isWritten(message)) return undefined;
  if ('bot_id' in message && message.bot_id) return undefined;
  const { user, channel, text, ts } = message;
  if (!user || user === SLACKBOT) return undefined;
  return {
    keys: [`event:${id}`, `message:${team}:${channel}:${ts}`],
    message: ts,
    user,
    text: typedText(text ?? ''),
    hasFiles: hasAttached(message),
    place: { channel, thread: 'thread_ts' in message ? message.thread_ts : undefined },
  };
}

function isWritten(message: KnownEventFromType<'message'>): message is WrittenMessage {
  return WRITTEN.has(message.subtype);
}
