import type { App, RespondFn } from '@slack/bolt';
import type { MessageMetadata } from '@slack/types';
import type { DirectPosting, Place } from '../../bot/chat.ts';
import { LIMITS, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { slackErrorOf, statusOf } from '../slack-error.ts';
import { escaped } from '../slack-text.ts';

/** Slack's answers to blocks that it does not take. */
const REFUSED_BLOCKS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** What a `response_url` answers to a message that it does not take; others mean that it is used up. */
const BAD_REQUEST = 400;

/** A digest or an answer cites many pages: their previews would bury it. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/**
 * Posts a message with one call and says in which channel and under which timestamp. Where Slack
 * refuses the blocks, the same is posted as plain text, so that nobody waits for an answer that does
 * not come.
 *
 * @param metadata what no reader sees, and by which the message is found again
 */
export async function post(
  client: App['client'],
  place: Place,
  message: Message,
  metadata: MessageMetadata,
): Promise<DirectPosting> {
  const where = {
    channel: place.channel,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    ...NO_PREVIEWS,
    metadata,
  };
  const { text, blocks } = message;
  const posted = await client.chat
    .postMessage({ ...where, text: escaped(text), blocks: [...blocks] })
    .catch((fault: unknown) => {
      if (!REFUSED_BLOCKS.has(slackErrorOf(fault) ?? '')) throw fault;
      return client.chat.postMessage({ ...where, mrkdwn: false, text: plainText(message) });
    });
  return { channel: posted.channel ?? place.channel, message: posted.ts ?? '' };
}

/** Who sees what is said through a `response_url`. */
export type ResponseType = 'ephemeral' | 'in_channel';

/** Says a message through a `response_url`, as plain text where Slack refuses the blocks. */
export async function respond(
  send: RespondFn,
  message: Message,
  audience: ResponseType,
): Promise<void> {
  const how = { response_type: audience, replace_original: false, ...NO_PREVIEWS };
  const { text, blocks } = message;
  try {
    await send({ ...how, text: escaped(text), blocks: [...blocks] });
  } catch (fault) {
    if (statusOf(fault) !== BAD_REQUEST) throw fault;
    await send({ ...how, mrkdwn: false, text: plainText(message) });
  }
}

function plainText({ plain }: Message): string {
  const text = escaped(shortened(plain, LIMITS.messageCharacters));
  // Escaped, a character may be five.
  const fits = text.length <= LIMITS.plainCharacters;
  return fits ? text : escaped(shortened(plain, Math.floor(LIMITS.plainCharacters / 5)));
}
