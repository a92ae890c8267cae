import type { MessageId } from '../../archive/ports/conversation-store.ts';
import { Failure } from '../../domain/failure.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { Place, Responder } from '../chat.ts';
import { postCorrections } from '../corrections/post-corrections.ts';
import { toErrorMessage } from '../error-message.ts';
import { TURNS_KEPT_MS } from '../kept-turns.ts';
import { isNowhere, messageOf, postContent, whyNowhere } from '../postings.ts';
import { replyOnce, runOnce } from '../run-once.ts';
import { UNCONFIRMED_ANSWER } from '../words/faults.ts';
import { tendThread } from './agent-thread.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { isAskedOfArchive } from './listening.ts';
import { askedBy, incomingOf, listOwed, owedKey, settleOwed } from './owed-replies.ts';
import { type BotRequest, parseRequest } from './parse-request.ts';
import { errorReply, postReply, replyOrError, withCarried } from './replies.ts';
import { plainReply, type Reply, withCircumstance } from './reply-to.ts';
import { resolveRequest, turnsBefore } from './turns.ts';

/**
 * Replies to a message where it stands, once. Where it cannot be known whether it was replied to, for
 * the archive is away or takes nothing, that is said in its place: what it asks for could not be done
 * either.
 */
export async function replyToMessage(incoming: IncomingMessage, deps: BotDeps): Promise<void> {
  let isBegun = false;
  const owed = owedKey(incoming);
  const work = async (): Promise<void> => {
    isBegun = true;
    await incoming.kept?.();
    await reply(incoming, deps);
    if (owed !== undefined) await settleOwed(owed, deps);
  };
  try {
    if (owed === undefined) await runOnce(deps, incoming.keys, work);
    else await replyOnce(deps, [...incoming.keys, owed], askedBy(incoming), work);
  } catch (fault) {
    if (isBegun || !(fault instanceof Failure)) throw fault;
    await postContent(incoming.place, { kind: 'notice', text: toErrorMessage(fault, deps) }, deps);
  }
}

/**
 * Replies to the messages that a process was replying to when it was killed, once their leases are
 * over. What it posted and did not note is looked for before.
 *
 * @param ended aborts when the bot stops: what is left is replied to after the next start
 */
export async function replyToOwed(deps: BotDeps, ended?: AbortSignal): Promise<void> {
  for (const owed of await listOwed(deps)) {
    if (ended?.aborted) return;
    const { key, asked } = owed;
    const incoming = incomingOf(owed);
    await runOnce(deps, [key], async () => {
      const mark = { replyTo: incoming.message };
      const lookup = await deps.chat.find(incoming.place, mark, asked.askedAt);
      if (lookup.kind !== 'found') {
        await reply({ ...incoming, mayRepeat: lookup.kind === 'unknown' }, deps);
        deps.log.info({ channel: asked.channel }, 'a message was replied to that another one left');
      }
      await settleOwed(key, deps);
    }).catch((fault: unknown) =>
      deps.log.error({ fault, channel: asked.channel }, 'a message could not be replied to again'),
    );
  }
}

/**
 * Replies to a message of a thread that is not addressed to the bot, once: where the bot answered in
 * the thread before, was not told to stop, and has an answer. What else people say there is theirs.
 */
export async function replyToOverheard(incoming: IncomingMessage, deps: BotDeps): Promise<void> {
  const { place, text } = incoming;
  const { channel, thread } = place;
  if (thread === undefined || !isAskedOfArchive(parseRequest(text), text)) return;
  const { threads, now } = deps;
  const turns = await threads.turnsIn({ channel, thread }, +now() - TURNS_KEPT_MS);
  if (turns.length === 0 || !(await threads.isListening(channel, thread))) return;
  await runOnce(deps, incoming.keys, async () => {
    await incoming.kept?.();
    await reply(incoming, deps);
  });
}

/** Forgets a question that was deleted, so that nothing goes back to it. */
export async function forgetMessage(
  channel: string,
  message: MessageId,
  { threads }: BotDeps,
): Promise<void> {
  await threads.forgetTurn(channel, message);
}

/** Replies to a command of somebody, who alone sees it. */
export async function replyToCommand(
  { asker, text, inTurn }: Pick<IncomingMessage, 'asker' | 'text' | 'inTurn'>,
  responder: Responder,
  deps: BotDeps,
): Promise<void> {
  const request = parseRequest(text);
  const asked = { asker, hasFiles: false, ...(inTurn ? { inTurn } : {}) };
  const { message } = await replyOrError(request, asked, deps);
  await responder.toAsker(message);
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
  const { place, asker, message } = incoming;
  const isMeant = asker.via.kind !== 'overheard';
  const endWork = isMeant ? deps.chat.beginWork(place) : undefined;
  const { request, given } = await replyFor(incoming, deps);
  if (!isMeant && !given.isAnswered) return;
  await endWork?.();
  try {
    const told = incoming.mayRepeat ? withCircumstance(given, { kind: 'may-repeat' }) : given;
    await postReply(told, { place, message }, deps);
    await tendThread(incoming, given, deps).catch((fault: unknown) =>
      deps.log.warn({ fault }, 'nothing could be proposed after an answer'),
    );
  } catch (fault) {
    if (deps.chat.classify(fault).kind === 'removed') {
      deps.log.info({ channel: place.channel }, REMOVED_MEANWHILE);
      return;
    }
    const alone = { channel: asker.user };
    if (!isNowhere(fault, deps)) {
      await postContent(alone, { kind: 'notice', text: whyNotPosted(fault, deps) }, deps);
      return;
    }
    const why = { why: whyNowhere(fault, deps), channel: place.channel };
    await postContent(alone, { kind: 'cannot-post', after: 'question', ...why }, deps);
    // A question of one place is no turn of another.
    await postReply({ ...given, turn: null }, { place: alone, message }, deps);
  }
  if (request.kind === 'withdraw') await postCorrections(deps);
}

/** What whoever runs the bot reads of an answer that ended because its workspace is gone. */
export const REMOVED_MEANWHILE =
  'the bot was removed from a workspace while it answered there: the answer ended';

/** What the asker is told of a reply that could not be posted, or that nobody confirmed. */
function whyNotPosted(fault: unknown, deps: BotDeps): string {
  const told = toErrorMessage(fault, deps);
  return deps.chat.classify(fault).kind === 'unsure' ? UNCONFIRMED_ANSWER : told;
}

/** What is replied, and to what: a follow-up is asked in full. */
async function replyFor(
  { asker, text, hasFiles, place, inTurn }: IncomingMessage,
  deps: BotDeps,
): Promise<{ readonly request: BotRequest; readonly given: Reply }> {
  const typed = parseRequest(text);
  if (hasFiles && !/[\p{L}\p{N}]/u.test(text)) {
    return { request: typed, given: plainReply(messageOf({ kind: 'files-unread' }, deps)) };
  }
  try {
    const turns = typed.kind === 'ask' ? await turnsBefore({ place, asker }, text, deps) : [];
    const { request, carried } = resolveRequest(typed, turns, deps);
    const asked = { asker, hasFiles, ...(inTurn ? { inTurn } : {}) };
    const given = await replyOrError(request, asked, deps);
    return { request, given: carried === null ? given : withCarried(given, carried) };
  } catch (fault) {
    deps.observer?.replied({ kind: typed.kind, outcome: 'failed', tookMs: 0 });
    return { request: typed, given: errorReply(fault, deps) };
  }
}
