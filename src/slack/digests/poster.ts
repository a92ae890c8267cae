import type { MessageMetadata } from '@slack/types';
import type { DueDigest } from '../../archive/ports/subscription-store.ts';
import { type PostTarget, post, type SlackClient } from '../delivery.ts';
import type { Message } from '../message.ts';
import { cannotPost, slackErrorOf } from '../slack-error.ts';

/** Which message of which digest it is: by this it is found again. */
interface PostMark extends DueDigest {
  readonly part: number;
}

/** Whether a message stands in Slack; unknown where the bot may not look. */
export type PostLookup =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** Slack, as far as a delivery needs it. */
export interface Poster {
  /** Posts a marked message once, without trying again, and says under which timestamp. */
  post(place: PostTarget, message: Message, mark: PostMark): Promise<string>;
  /** Looks for a message that may have been posted since an instant. */
  find(place: PostTarget, mark: PostMark, since: number): Promise<PostLookup>;
}

const EVENT_TYPE = 'parley_digest';

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

/**
 * Posts digests.
 *
 * @param client one that tries nothing again by itself: of a message that it sent twice, both stay
 */
export function createPoster(client: SlackClient): Poster {
  return {
    post: (place, message, mark) => post(client, place, message, metadataOf(mark)),
    async find(place, mark, since) {
      try {
        return await find(client, place, mark, since);
      } catch (fault) {
        if (cannotPost(fault) || MAY_NOT_LOOK.has(slackErrorOf(fault) ?? '')) {
          return { kind: 'unknown' };
        }
        if (slackErrorOf(fault) === 'thread_not_found') return { kind: 'absent' };
        throw fault;
      }
    },
  };
}

function metadataOf({ channel, slot, part }: PostMark): MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { channel, slot, part } };
}

async function find(
  client: SlackClient,
  place: PostTarget,
  mark: PostMark,
  since: number,
): Promise<PostLookup> {
  const { channel, threadTs } = place;
  const oldest = String((since - CLOCKS_DIFFER_MS) / 1000);
  const asked = { channel, oldest, limit: PAGE, include_all_metadata: true };
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const from = { ...asked, ...(cursor ? { cursor } : {}) };
    const said =
      threadTs === undefined
        ? await client.conversations.history(from)
        : await client.conversations.replies({ ...from, ts: threadTs });
    const ts = said.messages?.find((one) => isMarked(one, mark))?.ts;
    if (ts) return { kind: 'found', ts };
    cursor = said.response_metadata?.next_cursor;
    if (!cursor) return { kind: 'absent' };
  }
  return { kind: 'unknown' };
}

function isMarked(
  { metadata }: { readonly metadata?: { event_type?: string; event_payload?: object } },
  { channel, slot, part }: PostMark,
): boolean {
  if (metadata?.event_type !== EVENT_TYPE) return false;
  const payload: Partial<Record<keyof PostMark, unknown>> = metadata.event_payload ?? {};
  return (
    payload.channel === channel && Number(payload.slot) === slot && Number(payload.part) === part
  );
}
