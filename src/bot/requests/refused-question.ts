import { timelineSubjectOf } from '../../search/question/timeline-subject.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage, Place, Responder } from '../chat.ts';
import { type InTurn, postReply, replyOrError } from './replies.ts';
import { withCircumstance } from './reply-to.ts';

/** The timeline of what a refused question is about. */
export async function timelineBeside(
  question: string,
  { asker, inTurn }: Pick<RephrasedQuestion, 'asker' | 'inTurn'>,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  const request = { kind: 'timeline', subject: timelineSubjectOf(question) } as const;
  const { message } = await replyOrError(request, { asker, hasFiles: false, inTurn }, deps);
  return message;
}

/** A question that was put in other words, and where the first one was refused. */
export interface RephrasedQuestion {
  readonly question: string;
  readonly asker: Asker;
  /** The thread of the refusal; `null` where the asker alone saw it. */
  readonly place: Place | null;
  readonly inTurn: InTurn;
}

/** Answers a rephrased question where the first one was refused, and says there what was asked. */
export async function answerRephrased(
  { question, asker, place, inTurn }: RephrasedQuestion,
  responder: Responder,
  deps: BotDeps,
): Promise<void> {
  const request = { kind: 'ask', question } as const;
  const reply = await replyOrError(request, { asker, hasFiles: false, inTurn }, deps);
  if (place === null) {
    await responder.toAsker(reply.message);
    return;
  }
  const asked = { kind: 'shared', by: asker.user, question } as const;
  await postReply(withCircumstance(reply, asked), { place, message: undefined }, deps);
}
