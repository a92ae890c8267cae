import type { MessageId } from '../../archive/ports/conversation-store.ts';
import { Failure } from '../../domain/failure.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { ReplyOutcome } from '../bot-observer.ts';
import type { OutgoingMessage, Place } from '../chat.ts';
import { askingRefusal } from '../editors.ts';
import { isForAsker, toErrorMessage } from '../error-message.ts';
import { saveReply, saveTurn } from '../kept-turns.ts';
import { messageOf, recordAnswer } from '../postings.ts';
import type { BotRequest } from './parse-request.ts';
import { type Reply, replyTo, withCircumstance } from './reply-to.ts';

/** Does something when the turn of a request comes: see `RequestQueue`. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

const atOnce: InTurn = (work) => work();

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

/** Who asked, and when the reply is composed. */
interface Asked {
  readonly asker: Asker;
  readonly hasFiles: boolean;
  readonly inTurn?: InTurn;
}

/** Does what was asked, when its turn comes; a fault is said in words. */
export async function replyOrError(
  request: BotRequest,
  asked: Asked,
  deps: BotDeps,
): Promise<Reply> {
  const began = performance.now();
  const { reply, outcome } = await replyWithOutcome(request, asked, deps);
  deps.observer?.replied({ kind: request.kind, outcome, tookMs: performance.now() - began });
  return reply;
}

async function replyWithOutcome(
  request: BotRequest,
  { asker, hasFiles, inTurn = atOnce }: Asked,
  deps: BotDeps,
): Promise<{ readonly reply: Reply; readonly outcome: ReplyOutcome }> {
  try {
    const refusal = await askingRefusal(asker, deps);
    if (refusal !== undefined) {
      const message = messageOf({ kind: 'notice', text: refusal }, deps);
      return { reply: { message, turn: null, isAnswered: false }, outcome: 'refused' };
    }
    const turn = isDoneAtOnce(request) ? atOnce : inTurn;
    const { message, ...reply } = await turn(() => replyTo(request, asker, deps));
    const given = { ...reply, message: { ...message, asker: asker.user } };
    return {
      reply: hasFiles ? withCircumstance(given, { kind: 'files-unread' }) : given,
      outcome: outcomeOf(request, given),
    };
  } catch (fault) {
    return { reply: errorReply(fault, deps), outcome: faultOutcome(fault) };
  }
}

/** A question that gave no turn was not searched for: it was asked back what it means. */
function outcomeOf({ kind }: BotRequest, { turn, isAnswered }: Reply): ReplyOutcome {
  if (isAnswered) return 'answered';
  return kind === 'ask' && turn === null ? 'asked_back' : 'no_answer';
}

function faultOutcome(fault: unknown): ReplyOutcome {
  if (fault instanceof Failure && fault.code === 'busy') return 'busy';
  return isForAsker(fault) ? 'refused' : 'failed';
}

/** What is said of a fault. */
export function errorReply(fault: unknown, deps: BotDeps): Reply {
  const message = messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps);
  return { message, turn: null, isAnswered: false };
}

/** A reply that says as what its question was asked. */
export function withCarried(given: Reply, question: string): Reply {
  return withCircumstance(given, { kind: 'carried', question });
}

/**
 * Posts a reply, records what it quoted and where, and keeps what it answered for follow-ups: what
 * was posted has not failed.
 *
 * @param at the place, and the message that asked; without one where it was asked in a form
 * @returns the message that was posted
 */
export async function postReply(
  { message, turn }: Reply,
  { place, message: asking }: { readonly place: Place; readonly message: MessageId | undefined },
  deps: BotDeps,
): Promise<MessageId> {
  // The next message may come before the chat has answered.
  const user = message.asker ?? null;
  if (turn && asking !== undefined)
    await saveTurn({ place, message: asking, reply: null, turn, user }, deps);
  const posted = await postOrForget(message, { place, asking }, deps);
  if (turn) await saveReply({ place, asking, reply: posted, turn, user }, deps);
  if (!message.answer) return posted;
  const posting = { channel: place.channel, message: posted, thread: place.thread ?? null };
  await recordAnswer(posting, message.answer, deps);
  return posted;
}

/** Posts a reply; what was not answered is no turn. */
async function postOrForget(
  message: OutgoingMessage,
  { place, asking }: { readonly place: Place; readonly asking: MessageId | undefined },
  { chat, threads }: BotDeps,
): Promise<MessageId> {
  try {
    return await chat.post(place, message, asking === undefined ? undefined : { replyTo: asking });
  } catch (fault) {
    if (asking !== undefined) await threads.forgetTurn(place.channel, asking);
    throw fault;
  }
}
