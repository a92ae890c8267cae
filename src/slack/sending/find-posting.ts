import type { App } from '@slack/bolt';
import type { MessageMetadata } from '@slack/types';
import type { Place, PostingLookup, PostingMark } from '../../bot/chat.ts';
import { cannotPost, slackErrorOf } from '../slack-error.ts';

/** What the metadata of a part of a digest, a telling, an alert, a reply and all else is called. */
const DIGEST_EVENT = 'parley_digest';
const QUESTION_EVENT = 'parley_question';
const ALERT_EVENT = 'parley_alert';
const REPLY_EVENT = 'parley_reply';
const MESSAGE_EVENT = 'parley_message';

/** Slack's answers where the optional scope of history is not granted. */
const MAY_NOT_LOOK: ReadonlySet<string> = new Set([
  'missing_scope',
  'no_permission',
  'access_denied',
  'channel_is_limited_access',
]);

/** Slack's clock and the bot's may differ by this. */
const CLOCKS_DIFFER_MS = 60_000;

/** Messages asked for at once, and how often: a channel that says more in the time is not read. */
const PAGE = 200;
const PAGES = 10;

/** What no reader sees of a marked message, and by which it is found again. */
export function metadataOf(mark: PostingMark): MessageMetadata {
  if ('slot' in mark) {
    const { channel, slot, part } = mark;
    return { event_type: DIGEST_EVENT, event_payload: { channel, slot, part } };
  }
  if ('hit' in mark) {
    const { watch, hit, others } = mark;
    const payload = others === undefined ? { watch, hit } : { watch, hit, others };
    return { event_type: ALERT_EVENT, event_payload: payload };
  }
  if ('replyTo' in mark) {
    return { event_type: REPLY_EVENT, event_payload: { to: mark.replyTo } };
  }
  const { question, telling } = mark;
  return { event_type: QUESTION_EVENT, event_payload: { question, telling } };
}

/** What no reader sees of any other message: `id` is of one message alone. */
export function metadataOfMessage(id: string): MessageMetadata {
  return { event_type: MESSAGE_EVENT, event_payload: { id } };
}

/**
 * Looks for a message by its metadata that may have been posted since an instant, in milliseconds
 * since 1970.
 */
export async function findPosting(
  client: App['client'],
  place: Place,
  metadata: MessageMetadata,
  since: number,
): Promise<PostingLookup> {
  try {
    return await searchHistory(client, place, metadata, since);
  } catch (fault) {
    if (cannotPost(fault) || MAY_NOT_LOOK.has(slackErrorOf(fault) ?? '')) {
      return { kind: 'unknown' };
    }
    if (slackErrorOf(fault) === 'thread_not_found') return { kind: 'absent' };
    throw fault;
  }
}

async function searchHistory(
  client: App['client'],
  place: Place,
  metadata: MessageMetadata,
  since: number,
): Promise<PostingLookup> {
  const { channel, thread } = place;
  const oldest = String((since - CLOCKS_DIFFER_MS) / 1000);
  const query = { channel, oldest, limit: PAGE, include_all_metadata: true };
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const from = { ...query, ...(cursor ? { cursor } : {}) };
    const response =
      thread === undefined
        ? await client.conversations.history(from)
        : await client.conversations.replies({ ...from, ts: thread });
    const message = response.messages?.find((one) => isMarked(one, metadata))?.ts;
    if (message) return { kind: 'found', message };
    cursor = response.response_metadata?.next_cursor;
    if (!cursor) return { kind: 'absent' };
  }
  return { kind: 'unknown' };
}

function isMarked(
  { metadata }: { readonly metadata?: { event_type?: string; event_payload?: object } },
  { event_type, event_payload }: MessageMetadata,
): boolean {
  if (metadata?.event_type !== event_type) return false;
  const found = new Map(Object.entries(metadata.event_payload ?? {}));
  // Slack may give numbers as texts.
  return Object.entries(event_payload).every(
    ([name, value]) => String(found.get(name)) === String(value),
  );
}
