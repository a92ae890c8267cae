import { type CheckedBlock, checkBlocks } from '../block-kit/blocks.ts';
import type { Conversation } from '../state/members.ts';
import type { MessageStore, StandingMessage } from '../state/messages.ts';
import {
  type MethodAnswer,
  type MethodArguments,
  refused,
  textOf,
  type WebApiDeps,
} from './method.ts';

/** Characters of a message's text at most. */
const TEXT_CHARACTERS = 40_000;

/** What of a message comes from the arguments of a call. */
export type MessageFields = Pick<
  StandingMessage,
  'text' | 'blocks' | 'thread_ts' | 'metadata' | 'mrkdwn'
>;

/** A message's fields, or why Slack refuses them. */
export type FieldsCheck =
  | { readonly status: 'taken'; readonly fields: MessageFields }
  | { readonly status: 'refused'; readonly error: string; readonly faults: readonly string[] };

/**
 * Checks what a message is to say, as every way of posting one does.
 *
 * @param refusedTypes kinds of blocks and elements that the workspace does not take
 */
export function checkMessage(
  args: MethodArguments,
  refusedTypes: ReadonlySet<string>,
): FieldsCheck {
  const { text: given, blocks, thread_ts: thread, metadata, mrkdwn } = args;
  const text = textOf(given);
  const refuse = (error: string, faults: readonly string[] = []): FieldsCheck => ({
    status: 'refused',
    error,
    faults,
  });
  if (text === '' && !blocks) return refuse('no_text');
  if ([...text].length > TEXT_CHARACTERS) return refuse('msg_too_long');
  if (metadata !== undefined && !isMetadata(metadata)) return refuse('invalid_metadata_format');
  if (blocks !== undefined && !Array.isArray(blocks)) return refuse('invalid_blocks_format');
  const check = blocks === undefined ? undefined : checkBlocks(blocks, 'message');
  if (check?.status === 'refused') return refuse(check.error, check.faults);
  const refused = typesIn(blocks).find((type) => refusedTypes.has(type));
  if (refused !== undefined)
    return refuse('invalid_blocks', [`[ERROR] unsupported type: ${refused}`]);
  return {
    status: 'taken',
    fields: {
      text,
      ...withBlocks(check?.blocks),
      ...(thread ? { thread_ts: textOf(thread) } : {}),
      ...(metadata === undefined ? {} : { metadata }),
      ...(mrkdwn === false || mrkdwn === 'false' ? { mrkdwn: false } : {}),
    },
  };
}

/** The types of everything within blocks. */
function typesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

function withBlocks(blocks: readonly CheckedBlock[] | undefined) {
  return blocks === undefined || blocks.length === 0 ? {} : { blocks };
}

function isMetadata(metadata: unknown): boolean {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { event_type, event_payload } = metadata as Record<string, unknown>;
  return typeof event_type === 'string' && typeof event_payload === 'object';
}

/** A conversation that the bot may post in, or why it may not. */
export type PostingPlace =
  | { readonly status: 'open'; readonly conversation: Conversation }
  | { readonly status: 'refused'; readonly answer: MethodAnswer };

/** Looks up where the bot wants to post: of private channels that it is not in it knows nothing. */
export function placeToPost(channel: unknown, { store, manifest }: WebApiDeps): PostingPlace {
  const conversation = visibleToBot(textOf(channel), store);
  const refuse = (error: string): PostingPlace => ({ status: 'refused', answer: refused(error) });
  if (!conversation) return refuse('channel_not_found');
  if (!conversation.hasBot) return refuse('not_in_channel');
  if (conversation.isArchived) return refuse('is_archived');
  if (conversation.restriction !== undefined) return refuse(conversation.restriction);
  const isClosed = conversation.kind === 'im' && !manifest.features.app_home.messages_tab_enabled;
  return isClosed ? refuse('messages_tab_disabled') : { status: 'open', conversation };
}

/** A conversation that the bot is told of. */
export function visibleToBot(channel: string, store: MessageStore): Conversation | undefined {
  const conversation = store.find(channel);
  const isHidden = conversation?.kind !== 'public' && !conversation?.hasBot;
  return isHidden ? undefined : conversation;
}
