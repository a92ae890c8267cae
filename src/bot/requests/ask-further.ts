import type { Turn } from '../../answers/follow-up/read-turn.ts';
import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { Place, Responder } from '../chat.ts';
import { messageOf } from '../postings.ts';
import { readerOf } from '../sharing/shown-answers.ts';
import { ANSWER_GONE } from '../words/faults.ts';
import { type InTurn, postReply, replyOrError, withCarried } from './replies.ts';
import { withCircumstance } from './reply-to.ts';
import { resolveRequest, turnsBefore } from './turns.ts';

/** A question that somebody asks under an answer. */
export interface FurtherQuestion {
  /** The shown answer's id. */
  readonly id: string;
  readonly typed: string;
  readonly asker: Asker;
  /** Where the reply belongs; `null` where only the asker saw the answer. */
  readonly place: Place | null;
  readonly inTurn: InTurn;
}

/**
 * Replies to a question that goes on from a shown answer: where that stands, or to the asker alone
 * where nobody else saw it.
 */
export async function askFurther(
  { id, typed, asker, place, inTurn }: FurtherQuestion,
  responder: Pick<Responder, 'toAsker'>,
  deps: BotDeps,
): Promise<void> {
  const shown = await deps.conversations.shown(id, readerOf(asker));
  if (!shown) {
    await responder.toAsker(messageOf({ kind: 'notice', text: ANSWER_GONE }, deps));
    return;
  }
  const earlier = place ? await turnsBefore({ place, asker }, typed, deps) : [];
  const turns = [turnOfShown(shown), ...earlier];
  const { request, carried } = resolveRequest({ kind: 'ask', question: typed }, turns, deps);
  const given = await replyOrError(request, { asker, hasFiles: false, inTurn }, deps);
  const reply = carried === null ? given : withCarried(given, carried);
  if (!place) {
    await responder.toAsker(reply.message);
    return;
  }
  const asked = { kind: 'shared', by: asker.user, question: typed } as const;
  await postReply(withCircumstance(reply, asked), { place, message: undefined }, deps);
}

const TIMELINE_OF = /^timeline of /;

function turnOfShown({ kind, question }: ShownAnswer): Turn {
  return kind === 'timeline'
    ? { kind: 'timeline', text: question.replace(TIMELINE_OF, '') }
    : { kind: 'question', text: question };
}
