import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';

/** What is said before the question where something is told of it. */
export const TELLING_LEADS = {
  answer: 'A new report answers: ',
  anew: 'It is answered anew: ',
  change: 'The answer changed: ',
  expiry: 'No report answered: ',
} as const;

/** That a question stands: where an answer is told, and until which ISO day. */
export function questionKept(question: string, untilDay: string, command: string): string {
  return `I look for an answer to “${question}” until ${formatDay(untilDay)}, and tell you here when a new report gives one. ${wayToForget(command)}`;
}

/** Under an answer that was told: whether changes of it are told, and until which ISO day. */
export function toldRemark(untilDay: string | null, command: string): string {
  return untilDay === null
    ? 'This was the last that I tell you of this question. Ask again to go on.'
    : `You are told here if this answer changes or is withdrawn, until ${formatDay(untilDay)}. ${wayToForget(command)}`;
}

/** That a question is no longer asked. */
export function questionExpired(days: number): string {
  return `No report of ${days} days gave an answer, and I stop looking. Ask again to go on.`;
}

function wayToForget(command: string): string {
  return `/${command} questions lists and forgets your questions.`;
}

/** That a question stands already. */
export const QUESTION_KNOWN = 'I look for an answer to this already, and will tell you.';

/** That somebody has as many standing questions as one person may have. */
export function askerFull(most: number): string {
  return `You have ${most} questions that wait for an answer, and more cannot be kept. Forget one first.`;
}

/** That a workspace has as many standing questions as it may have. */
export function workspaceFull(most: number): string {
  return `There are ${most} questions here that wait for an answer, and more cannot be kept. Try again another day.`;
}

/** That what is told could not reach its asker. */
export const NO_DIRECT_MESSAGES =
  'I may not write to you directly, so I could not tell you the answer. Mention me in a channel with your question instead.';

/** That a question says too little by itself to be asked again. */
export const CANNOT_STAND = 'This question cannot be looked up alone. Ask it in full first.';

/** That a question stands, where only its asker is told. */
export const TOLD_DIRECTLY = 'Done: I tell you in our direct messages.';

/** That questions are listed to their asker alone. */
export function listedAlone(command: string): string {
  return `Your questions may be of other channels, so I list them to you alone: type /${command} questions, or write to me directly.`;
}

/** That no question of somebody stands. */
const NO_QUESTIONS = 'None of your questions waits for an answer.';

/** How a question is made to stand, where nothing does. */
export const HOW_TO_STAND = `${NO_QUESTIONS} Where I find none, “Tell me when” lets a question wait.`;

export function questionForgotten(question: string): string {
  return `Forgotten: “${question}”.`;
}

/** That a question was forgotten before. */
export const FORGOTTEN_ALREADY = 'This question of yours is forgotten already.';

/** That all of somebody's questions were forgotten. */
export function allForgotten(count: number): string {
  return count === 0 ? NO_QUESTIONS : `${formatCount(count, 'question')} forgotten.`;
}

/** Over somebody's standing questions. */
export const QUESTIONS_TITLE = 'Your questions that wait for an answer';

/** A standing question of the list, with ISO days. */
export function listedQuestion(
  question: string,
  stands: { readonly isAnswered: boolean; readonly sinceDay: string; readonly untilDay: string },
): string {
  const state = stands.isAnswered ? 'answered; changes are told' : 'waits for an answer';
  return `“${question}” asked ${formatDay(stands.sinceDay)}, ${state} until ${formatDay(stands.untilDay)}`;
}
