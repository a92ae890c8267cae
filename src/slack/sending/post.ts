import type { App, RespondFn } from '@slack/bolt';
import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { DirectPosting, Place } from '../../bot/chat.ts';
import { LIMITS, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { slackErrorOf, statusOf } from '../slack-error.ts';
import { escaped } from '../slack-text.ts';
import type { BlockForm, BlockForms } from './block-forms.ts';

/** Slack's answers to blocks of a kind or shape that it does not take. */
const REFUSED_BLOCKS: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format']);

/** Slack's answers to blocks that are too long, of whatever kind they are. */
const TOO_LONG: ReadonlySet<string> = new Set(['msg_blocks_too_long', 'msg_too_long']);

/** What a `response_url` answers to a message that it does not take; others mean that it is used up. */
const BAD_REQUEST = 400;

/** A digest or an answer cites many pages: their previews would bury it. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/**
 * Posts a message with one call and says in which channel and under which timestamp. Where Slack
 * refuses the blocks, the same is posted as plain text, so that nobody waits for an answer that does
 * not come.
 *
 * @param how metadata that no reader sees, and by which the message is found again, and the forms of
 *   the workspace
 */
export async function post(
  client: App['client'],
  place: Place,
  message: Message,
  { metadata, forms }: { readonly metadata: MessageMetadata; readonly forms: BlockForms },
): Promise<DirectPosting> {
  const where = {
    channel: place.channel,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    ...NO_PREVIEWS,
    metadata,
  };
  const { text } = message;
  const postBlocks = (shown: readonly KnownBlock[]) =>
    client.chat.postMessage({ ...where, text: escaped(text), blocks: [...shown] });
  const postPlain = () =>
    client.chat.postMessage({ ...where, mrkdwn: false, text: plainText(message) });
  const posted = await plainer({ message, forms, postBlocks, postPlain, refusalOf: refusalOfPost });
  return { channel: posted.channel ?? place.channel, message: posted.ts ?? '' };
}

/** Says something in a place to one person alone, in a plainer form where Slack refuses the blocks. */
export async function tell(
  client: App['client'],
  { channel, thread }: Place,
  message: Message,
  { user, forms }: { readonly user: string; readonly forms: BlockForms },
): Promise<void> {
  const where = { channel, user, ...(thread === undefined ? {} : { thread_ts: thread }) };
  const text = escaped(message.text);
  await plainer({
    message,
    forms,
    postBlocks: async (shown) => {
      await client.chat.postEphemeral({ ...where, text, blocks: [...shown] });
    },
    postPlain: async () => {
      await client.chat.postEphemeral({ ...where, text: plainText(message) });
    },
    refusalOf: refusalOfPost,
  });
}

function refusalOfPost(fault: unknown): 'blocks' | 'length' | undefined {
  const error = slackErrorOf(fault) ?? '';
  if (TOO_LONG.has(error)) return 'length';
  return REFUSED_BLOCKS.has(error) ? 'blocks' : undefined;
}

/**
 * Who sees what is said through a `response_url`: whoever it was given to, or the channel; what is said
 * in place of the message that it was given for is seen by those who saw that.
 */
export type ResponseType = 'ephemeral' | 'in_channel' | 'in-place';

/** Says a message through a `response_url`, as plain text where Slack refuses the blocks. */
export async function respond(
  send: RespondFn,
  message: Message,
  { audience, forms }: { readonly audience: ResponseType; readonly forms: BlockForms },
): Promise<void> {
  const how = {
    ...(audience === 'in-place'
      ? { replace_original: true }
      : { response_type: audience, replace_original: false }),
    ...NO_PREVIEWS,
  };
  const { text } = message;
  await plainer({
    message,
    forms,
    postBlocks: async (shown) => {
      await send({ ...how, text: escaped(text), blocks: [...shown] });
    },
    postPlain: async () => {
      await send({ ...how, mrkdwn: false, text: plainText(message) });
    },
    refusalOf: (fault) => (statusOf(fault) === BAD_REQUEST ? 'blocks' : undefined),
  });
}

/** A message on its way, in the forms that it may be sent in. */
interface Forms<T> {
  readonly message: Message;
  readonly forms: BlockForms;
  postBlocks(blocks: readonly KnownBlock[]): Promise<T>;
  postPlain(): Promise<T>;
  /** What a fault says of the blocks: that some are not taken, or all are too long. */
  refusalOf(fault: unknown): 'blocks' | 'length' | undefined;
}

/** Sends a message with its blocks, else with the plainer ones that it has, else as plain text. */
async function plainer<T>(sent: Forms<T>): Promise<T> {
  const { message, forms, postBlocks, postPlain, refusalOf } = sent;
  let refused: BlockForm | undefined;
  for (const form of forms.of(message)) {
    try {
      const posted = await postBlocks(form.blocks);
      if (refused) forms.refused(refused);
      return posted;
    } catch (fault) {
      const refusal = refusalOf(fault);
      if (refusal === undefined) throw fault;
      // Citations make blocks longer; without them they may fit.
      if (refusal === 'length' && form.newest !== 'citations') break;
      refused = refusal === 'length' ? undefined : form;
    }
  }
  return await postPlain();
}

function plainText({ plain }: Message): string {
  const text = escaped(shortened(plain, LIMITS.messageCharacters));
  // Escaped, a character may be five.
  const fits = text.length <= LIMITS.plainCharacters;
  return fits ? text : escaped(shortened(plain, Math.floor(LIMITS.plainCharacters / 5)));
}
