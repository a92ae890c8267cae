import { noticeMessage } from './blocks/notices.ts';
import { noteCorrections } from './corrections.ts';
import { type Client, type Place, post } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { explained } from './explained.ts';
import { remember } from './remember.ts';
import { type Reply, replyTo, withButtons } from './reply.ts';
import { parseRequest } from './request.ts';
import { cannotPost } from './slack-error.ts';
import { typedText } from './slack-text.ts';
import type { Request } from './subcommands.ts';

/** A message of somebody to the bot. */
export interface Heard {
  readonly asker: Asker;
  /** The text as Slack gives it. */
  readonly text: string;
  readonly hasFiles: boolean;
  /** Where the reply belongs. */
  readonly place: Place;
}

const FILES_UNREAD =
  'I do not read files here. Ask in words; whoever runs me adds articles with “parley ingest”.';

/**
 * Replies to a message where it was said. Where the bot may not speak there, the asker gets the
 * reply alone, with the reason; every failure reaches the asker in words.
 */
export async function converse(heard: Heard, desk: Desk, client: Client): Promise<void> {
  const { place, asker } = heard;
  const request = parseRequest(typedText(heard.text));
  const reply = await replyOrWords(request, heard, desk, client);
  try {
    await deliver(reply, place, desk, client);
  } catch (fault) {
    if (!cannotPost(fault)) {
      await post(client, { channel: asker.user }, explained(fault, desk.log));
      return;
    }
    await post(client, { channel: asker.user }, noticeMessage(CANNOT_SPEAK));
    await deliver(reply, { channel: asker.user }, desk, client);
  }
  if (request.kind === 'withdraw') await noteCorrections(desk, client);
}

const CANNOT_SPEAK =
  'I may not post where you mentioned me. Invite me there with /invite and ask again; my answer to you alone:';

async function replyOrWords(
  request: Request,
  heard: Heard,
  desk: Desk,
  client: Client,
): Promise<Reply> {
  if (heard.hasFiles && typedText(heard.text) === '')
    return { message: noticeMessage(FILES_UNREAD), answer: null };
  try {
    const reply = await replyTo(request, heard.asker, desk, client);
    return heard.hasFiles ? withFilesNotice(reply) : reply;
  } catch (fault) {
    return { message: explained(fault, desk.log), answer: null };
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
async function deliver(reply: Reply, place: Place, desk: Desk, client: Client): Promise<void> {
  const ts = await post(client, place, withButtons(reply, false));
  if (!reply.answer) return;
  const posting = { channel: place.channel, ts, threadTs: place.threadTs ?? null };
  await remember(posting, reply.answer.quoted, desk);
}
