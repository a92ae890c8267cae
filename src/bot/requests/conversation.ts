import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage, Place, Responder } from '../chat.ts';
import { postCorrections } from '../corrections/post-corrections.ts';
import { toErrorMessage } from '../error-message.ts';
import { isNowhere, messageOf, postContent, recordPosting } from '../postings.ts';
import { runOnce } from '../run-once.ts';
import { type BotRequest, parseRequest } from './parse-request.ts';
import { replyTo } from './reply-to.ts';

/** A message of somebody to the bot. */
export interface IncomingMessage {
  /** By each of these it is known again: it is replied to once. */
  readonly keys: readonly string[];
  readonly asker: Asker;
  /** The text as it was typed. */
  readonly text: string;
  readonly hasFiles: boolean;
  /** Where the reply belongs. */
  readonly place: Place;
}

/** Replies to a message where it stands, once. */
export async function replyToMessage(incoming: IncomingMessage, deps: BotDeps): Promise<void> {
  await runOnce(deps, incoming.keys, () => reply(incoming, deps));
}

/** Replies to a command of somebody, who alone sees it. */
export async function replyToCommand(
  { asker, text }: Pick<IncomingMessage, 'asker' | 'text'>,
  responder: Responder,
  deps: BotDeps,
): Promise<void> {
  const request = parseRequest(text);
  await responder.toAsker(await replyOrError(request, { asker, hasFiles: false }, deps));
  if (request.kind === 'withdraw') await postCorrections(deps);
}

/**
 * Introduces the bot to somebody, once and for good.
 *
 * @param key by which the person is known again
 */
export async function greet(place: Place, key: string, deps: BotDeps): Promise<void> {
  const post = async () => {
    await postContent(place, { kind: 'greeting', beat: deps.beat }, deps);
  };
  await runOnce(deps, [key], post, 'for-good');
}

/**
 * Where the bot may not speak in the place, the asker gets the reply alone, with the reason; every
 * failure reaches the asker in words.
 */
async function reply(incoming: IncomingMessage, deps: BotDeps): Promise<void> {
  const { place, asker } = incoming;
  const request = parseRequest(incoming.text);
  const message = await messageFor(request, incoming, deps);
  try {
    await postReply(message, place, deps);
  } catch (fault) {
    const alone = { channel: asker.user };
    if (!isNowhere(fault, deps)) {
      await postContent(alone, { kind: 'notice', text: toErrorMessage(fault, deps) }, deps);
      return;
    }
    await postContent(alone, { kind: 'cannot-post', after: 'question' }, deps);
    await postReply(message, alone, deps);
  }
  if (request.kind === 'withdraw') await postCorrections(deps);
}

async function messageFor(
  request: BotRequest,
  incoming: IncomingMessage,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  const { asker, text, hasFiles } = incoming;
  if (hasFiles && text === '') return messageOf({ kind: 'files-unread' }, deps);
  return await replyOrError(request, { asker, hasFiles }, deps);
}

/** The reply to a request, or in words why there is none. */
export async function replyOrError(
  request: BotRequest,
  { asker, hasFiles }: Pick<IncomingMessage, 'asker' | 'hasFiles'>,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  try {
    const message = await replyTo(request, asker, deps);
    return hasFiles ? withFilesUnread(message) : message;
  } catch (fault) {
    return messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps);
  }
}

function withFilesUnread(message: OutgoingMessage): OutgoingMessage {
  return { ...message, circumstances: [...message.circumstances, { kind: 'files-unread' }] };
}

/** Posts a reply, and records what it quoted and where: what was posted has not failed. */
export async function postReply(
  message: OutgoingMessage,
  place: Place,
  deps: BotDeps,
): Promise<void> {
  const posted = await deps.chat.post(place, message);
  if (!message.answer) return;
  const posting = { channel: place.channel, message: posted, thread: place.thread ?? null };
  await recordPosting(posting, message.answer.quoted, deps);
}
