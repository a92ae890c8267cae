import { localDay } from '../../domain/calendar/instant.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage } from '../chat.ts';
import { externalRefusal } from '../editors.ts';
import type { ListedQuestion, MessageContent } from '../message-content.ts';
import { messageOf } from '../postings.ts';
import {
  allForgotten,
  FORGOTTEN_ALREADY,
  HOW_TO_STAND,
  listedAlone,
  questionForgotten,
} from '../words/standing-questions.ts';
import { type KeepRequest, keepQuestion } from './keep-question.ts';

/** What is to stand, and who asks for it. */
interface StandingRequest extends Omit<KeepRequest, 'asker'> {
  readonly asker: Asker;
}

/** Lets a refused question stand, where its asker may have the bot post by itself. */
export async function letStand(
  { asker, ...request }: StandingRequest,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  const refusal = await externalRefusal('let a question stand', asker, deps);
  if (refusal !== undefined) return messageOf({ kind: 'notice', text: refusal }, deps);
  return await keepQuestion({ ...request, asker: asker.user }, deps);
}

/** The asker's own standing questions, which they alone are shown. */
export async function listQuestions({ user, via }: Asker, deps: BotDeps): Promise<MessageContent> {
  if (via.kind === 'mention') {
    return { kind: 'notice', text: listedAlone(deps.beat.command) };
  }
  const questions = await questionsOf(user, deps);
  if (questions.length === 0) return { kind: 'notice', text: HOW_TO_STAND };
  return { kind: 'question-list', questions };
}

/** Somebody's own standing questions, as they are shown to them, the oldest first. */
export async function questionsOf(
  user: string,
  { questions }: Pick<BotDeps, 'questions'>,
): Promise<readonly ListedQuestion[]> {
  const own = await questions.listOf(user);
  return own.map(({ id, question, told, since, expiresAt }) => ({
    ...{ id, question, isAnswered: told !== null },
    sinceDay: localDay(new Date(since)),
    untilDay: localDay(new Date(expiresAt)),
  }));
}

/** Tells somebody no more of a question of theirs, and says so. */
export async function forgetQuestion(
  id: string,
  asker: string,
  { questions }: BotDeps,
): Promise<string> {
  const question = (await questions.listOf(asker)).find((one) => one.id === id)?.question;
  const isForgotten = await questions.forget(id, asker);
  return isForgotten && question !== undefined ? questionForgotten(question) : FORGOTTEN_ALREADY;
}

/** Tells somebody no more of any question, and says so. */
export async function forgetAllQuestions(asker: string, { questions }: BotDeps): Promise<string> {
  const own = await questions.listOf(asker);
  for (const { id } of own) await questions.forget(id, asker);
  return allForgotten(own.length);
}
