import { noticeMessage } from './blocks/notices.ts';
import { postCorrections } from './corrections.ts';
import { type PostTarget, post, type SlackClient } from './delivery.ts';
import type { Asker, BotDeps } from './desk.ts';
import { toErrorMessage } from './explained.ts';
import { recordPosting } from './remember.ts';
import { type Reply, replyTo, withButtons } from './reply.ts';
import { parseRequest } from './request.ts';
import { cannotPost } from './slack-error.ts';
import { typedText } from './slack-text.ts';
import type { BotRequest } from './subcommands.ts';

/** A message of somebody to the bot. */
export interface IncomingMessage {
  readonly asker: Asker;
  /** The text as Slack gives it. */
  readonly text: string;
  readonly hasFiles: boolean;
  /** Where the reply belongs. */
  readonly place: PostTarget;
}

const FILES_UNREAD =
  'I do not read files here. Ask in words; whoever runs me adds articles with “parley ingest”.';

/**
 * Replies to a message where it was said. Where the bot may not speak there, the asker gets the
 * reply alone, with the reason; every failure reaches the asker in words.
 */
export async function replyToMessage(
  incoming: IncomingMessage,
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const { place, asker } = incoming;
  const request = parseRequest(typedText(incoming.text));
  const reply = await replyOrWords(request, incoming, deps, client);
  try {
    await deliver(reply, place, deps, client);
  } catch (fault) {
    if (!cannotPost(fault)) {
      await post(client, { channel: asker.user }, toErrorMessage(fault, deps.log));
      return;
    }
    await post(client, { channel: asker.user }, noticeMessage(CANNOT_SPEAK));
    await deliver(reply, { channel: asker.user }, deps, client);
  }
  if (request.kind === 'withdraw') await postCorrections(deps, client);
}

const CANNOT_SPEAK =
  'I may not post where you mentioned me. Invite me there with /invite and ask again; my answer to you alone:';

async function replyOrWords(
  request: BotRequest,
  incoming: IncomingMessage,
  deps: BotDeps,
  client: SlackClient,
): Promise<Reply> {
  if (incoming.hasFiles && typedText(incoming.text) === '')
    return { message: noticeMessage(FILES_UNREAD), answer: null };
  try {
    const reply = await replyTo(request, incoming.asker, deps, client);
    return incoming.hasFiles ? withFilesNotice(reply) : reply;
  } catch (fault) {
    return { message: toErrorMessage(fault, deps.log), answer: null };
  }
}

function withFilesNotice({ message, answer }: Reply): Reply {
  const notice = noticeMessage(FILES_UNREAD);
  return {
    answer,
    message: {
      ...message,
      blocks: [...message.blocks, ...notice.blocks],
      plain: `${message.plain}\n\n${notice.plain}`,
    },
  };
}

/** Posts a reply, and remembers what it quoted and where: what was posted has not failed. */
async function deliver(
  reply: Reply,
  place: PostTarget,
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const ts = await post(client, place, withButtons(reply, false));
  if (!reply.answer) return;
  const posting = { channel: place.channel, message: ts, thread: place.threadTs ?? null };
  await recordPosting(posting, reply.answer.quoted, deps);
}
