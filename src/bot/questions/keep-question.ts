import { createHash } from 'node:crypto';
import type { AddedQuestion, NewQuestion } from '../../archive/ports/standing-question-store.ts';
import { QUESTION_STANDS_MS } from '../../archive/watches/question-matcher.ts';
import { localDay } from '../../domain/calendar/instant.ts';
import { normalizePhrase } from '../../domain/watch.ts';
import { type BotDeps, todayOf } from '../bot-deps.ts';
import type { OutgoingMessage } from '../chat.ts';
import { isNowhere, messageOf } from '../postings.ts';
import { LEASE_MS } from '../run-once.ts';
import { saveShownAnswer } from '../sharing/shown-answers.ts';
import {
  askerFull,
  CANNOT_STAND,
  NO_DIRECT_MESSAGES,
  QUESTION_KNOWN,
  questionKept,
  TOLD_DIRECTLY,
  workspaceFull,
} from '../words/standing-questions.ts';

/**
 * Standing questions at most: of a person as many as they can keep in mind; of a workspace as many as
 * can be asked again within a round, some tens of milliseconds each.
 */
const QUESTION_LIMITS = { ofAsker: 20, ofWorkspace: 500 } as const;

const ID_DIGITS = 12;

/** Where a refusal stands, and with it what is told later. */
export type RefusalPlace =
  /** For all to see in a channel, or in direct messages with the asker. */
  | {
      readonly kind: 'thread';
      readonly channel: string;
      readonly thread: string;
      readonly isDirect: boolean;
    }
  /** Seen by the asker alone: what is told goes to their direct messages. */
  | { readonly kind: 'private' };

/** A question that somebody wants to be told the answer of. */
export interface KeepRequest {
  readonly question: string;
  readonly asker: string;
  readonly place: RefusalPlace;
}

/**
 * Lets a refused question stand, and gives the reply to its asker. Where it can be answered by now,
 * that is the answer.
 */
export async function keepQuestion(request: KeepRequest, deps: BotDeps): Promise<OutgoingMessage> {
  const { conversations, now } = deps;
  const key = `keep:${request.asker}:${normalizePhrase(request.question)}`;
  // Of two presses at once the second finds what the first one kept.
  if (!(await conversations.lease(key, { now: +now(), leaseMs: LEASE_MS })))
    return notice(SAYING.known, deps);
  try {
    return await keep(request, deps);
  } finally {
    await conversations.release(key);
  }
}

const SAYING: Readonly<Record<Exclude<AddedQuestion, 'added' | 'joined'>, string>> = {
  known: QUESTION_KNOWN,
  'asker-full': askerFull(QUESTION_LIMITS.ofAsker),
  'workspace-full': workspaceFull(QUESTION_LIMITS.ofWorkspace),
};

async function keep(request: KeepRequest, deps: BotDeps): Promise<OutgoingMessage> {
  const { question, asker, place } = request;
  const own = await deps.questions.listOf(asker);
  if (own.some((one) => isSame(one, request))) return notice(SAYING.known, deps);
  if (own.length >= QUESTION_LIMITS.ofAsker) return notice(SAYING['asker-full'], deps);
  // Before it is asked: what comes meanwhile is new to it.
  const revision = await deps.questionMatcher.revision();
  const answer = await deps.archive.ask(question, { today: todayOf(deps) });
  if (answer.status === 'answered') {
    const content = { kind: 'answer', answer, today: todayOf(deps) } as const;
    return await saveShownAnswer(
      { kind: 'answer', question, content, viewer: { channel: null, user: asker } },
      deps,
    );
  }
  if (answer.notSearched) return notice(CANNOT_STAND, deps);
  const readAs = answer.readAs ?? question;
  const since = +deps.now();
  const expiresAt = since + QUESTION_STANDS_MS;
  const kept = questionKept(question, localDay(new Date(expiresAt)), deps.beat.command);
  const found = await placeFor(place, { asker, kept }, deps);
  if (!found) return notice(NO_DIRECT_MESSAGES, deps);
  const asked = {
    ...{ question, ...found, since, revision, expiresAt },
    readAs,
    asOf: answer.period === null ? null : todayOf(deps),
    isOnNewSubject: await deps.questionMatcher.isOnNewSubject(readAs),
  };
  const added = await deps.questions.add({ ...asked, id: idOf(asked) }, asker, QUESTION_LIMITS);
  if (added !== 'added' && added !== 'joined') return notice(SAYING[added], deps);
  return notice(place.kind === 'private' ? TOLD_DIRECTLY : kept, deps);
}

/** Whether a kept question is the one that is to be kept, and is told in the same place. */
function isSame(
  kept: Pick<NewQuestion, 'question' | 'channel' | 'thread' | 'isDirect'>,
  { question, place }: KeepRequest,
): boolean {
  if (normalizePhrase(kept.question) !== normalizePhrase(question)) return false;
  return place.kind === 'private'
    ? kept.isDirect
    : kept.channel === place.channel && kept.thread === place.thread;
}

/**
 * Where a question is told. What somebody alone saw is told under a message to them, which shows at
 * once whether the bot may write to them; nothing where it may not.
 */
async function placeFor(
  place: RefusalPlace,
  { asker, kept }: { readonly asker: string; readonly kept: string },
  deps: BotDeps,
): Promise<Pick<NewQuestion, 'channel' | 'thread' | 'isDirect'> | undefined> {
  if (place.kind === 'thread') {
    const { channel, thread, isDirect } = place;
    return { channel, thread, isDirect };
  }
  try {
    const { channel, message } = await deps.chat.postDirect(asker, notice(kept, deps));
    return { channel, thread: message, isDirect: true };
  } catch (fault) {
    if (isNowhere(fault, deps)) return undefined;
    throw fault;
  }
}

function idOf({ channel, thread, question }: Omit<NewQuestion, 'id'>): string {
  const hash = createHash('sha256').update(
    JSON.stringify([channel, thread, normalizePhrase(question)]),
  );
  return hash.digest('hex').slice(0, ID_DIGITS);
}

function notice(text: string, deps: BotDeps): OutgoingMessage {
  return messageOf({ kind: 'notice', text }, deps);
}
