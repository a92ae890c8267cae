import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage, Place, Responder } from '../chat.ts';
import { postCorrections } from '../corrections/post-corrections.ts';
import { toErrorMessage } from '../error-message.ts';
import { isNowhere, messageOf, postContent, recordPosting, whyNowhere } from '../postings.ts';
import { runOnce } from '../run-once.ts';
import { type BotRequest, parseRequest } from './parse-request.ts';
import { replyTo } from './reply-to.ts';

/** Does something when the turn of a request comes: see `RequestQueue`. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

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
  /** When the reply is composed; at once where it is left out. It is posted whenever it may be. */
  readonly inTurn?: InTurn;
}

/** Replies to a message where it stands, once. */
export async function replyToMessage(incoming: IncomingMessage, deps: BotDeps): Promise<void> {
  await runOnce(deps, incoming.keys, () => reply(incoming, deps));
}

/** Replies to a command of somebody, who alone sees it. */
export async function replyToCommand(
  { asker, text, inTurn }: Pick<IncomingMessage, 'asker' | 'text' | 'inTurn'>,
  responder: Responder,
  deps: BotDeps,
): Promise<void> {
  const request = parseRequest(text);
  const asked = { asker, hasFiles: false, ...(inTurn ? { inTurn } : {}) };
  await responder.toAsker(await replyOrError(request, asked, deps));
  if (request.kind === 'withdraw') await postCorrections(deps);
}

/**
 * Whether a request waits for no turn: a chat lets a form be opened for some seconds only, and what
 * waits for a page of the web must not keep others from being answered.
 */
function isDoneAtOnce(request: BotRequest): boolean {
  switch (request.kind) {
    case 'digest':
      return request.action === 'form';
    case 'add':
    case 'follow':
    case 'help':
      return true;
    default:
      return false;
  }
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
      await postContent(alone, { kind: 'notice', text: whyNotPosted(fault, deps) }, deps);
      return;
    }
    const why = { why: whyNowhere(fault, deps), channel: place.channel };
    await postContent(alone, { kind: 'cannot-post', after: 'question', ...why }, deps);
    await postReply(message, alone, deps);
  }
  if (request.kind === 'withdraw') await postCorrections(deps);
}

/** What the asker is told of a reply that could not be posted, or that nobody confirmed. */
function whyNotPosted(fault: unknown, deps: BotDeps): string {
  const told = toErrorMessage(fault, deps);
  return deps.chat.classify(fault).kind === 'unsure' ? UNCONFIRMED : told;
}

const UNCONFIRMED =
  'My answer may stand where you asked, or not: the chat did not confirm it, and it is logged. Look there before you ask again.';

async function messageFor(
  request: BotRequest,
  incoming: IncomingMessage,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  const { text, hasFiles } = incoming;
  if (hasFiles && !/[\p{L}\p{N}]/u.test(text)) return messageOf({ kind: 'files-unread' }, deps);
  return await replyOrError(request, incoming, deps);
}

/** The reply to a request, or in words why there is none. */
export async function replyOrError(
  request: BotRequest,
  { asker, hasFiles, inTurn = atOnce }: Pick<IncomingMessage, 'asker' | 'hasFiles' | 'inTurn'>,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  try {
    const turn = isDoneAtOnce(request) ? atOnce : inTurn;
    const message = await turn(() => replyTo(request, asker, deps));
    return hasFiles ? withFilesUnread(message) : message;
  } catch (fault) {
    return messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps);
  }
}

const atOnce: InTurn = (work) => work();

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
